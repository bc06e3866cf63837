import Foundation

/// What is known of the streams of the process; whoever writes is handed it.
struct Terminal: Sendable {
  /// Whether standard output is a terminal.
  let isOutput: Bool
  /// Whether standard error is a terminal.
  let isError: Bool
  /// Whether the user asks for no colour, by NO_COLOR (https://no-color.org).
  let forbidsColour: Bool
  /// Whether the terminal only prints, and moves no cursor.
  let isDumb: Bool

  init(isOutput: Bool, isError: Bool, environment: [String: String]) {
    self.isOutput = isOutput
    self.isError = isError
    forbidsColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    isDumb = environment["TERM"] == "dumb"
  }

  /// Whether a line may be rewritten on standard error.
  var showsProgress: Bool { isError && !isDumb }

  /// The streams of this process.
  ///
  /// - Parameter writingToFile: Whether the result goes to a file and not to standard output.
  static func ofProcess(writingToFile: Bool = false) -> Terminal {
    Terminal(
      isOutput: !writingToFile && isatty(STDOUT_FILENO) == 1, isError: isatty(STDERR_FILENO) == 1,
      environment: ProcessInfo.processInfo.environment)
  }
}
