public import Rules

/// Why a folder of rules cannot be read.
public struct RuleReadingError: Error, Sendable, Hashable {
  /// The finding, with the code `unreadable-file`.
  public let diagnostic: Diagnostic

  init(path: String, line: Int = 1, problem: String, hint: String? = nil) {
    diagnostic = Diagnostic(
      .unreadableFile, at: SourceLocation(file: path, line: line, column: 1), problem, hint: hint)
  }
}

extension RuleReadingError: CustomStringConvertible {
  /// One line: file, what is wrong, what to do.
  public var description: String {
    let place =
      diagnostic.location.line > 1 ? diagnostic.location.fileAndLine : diagnostic.location.file
    return "\(place): \(diagnostic.message)" + (diagnostic.hint.map { "; \($0)" } ?? "")
  }
}
