import Foundation

/// The two streams: results on standard output, everything else on standard error.
enum Output {
  /// Writes a whole result at once.
  ///
  /// - Throws: `OutputError` when the stream is closed or its disk is full.
  static func write(_ text: String) throws(OutputError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw OutputError()
    }
  }

  /// One finding or summary on standard error.
  ///
  /// A standard error that cannot be written leaves no way to say so.
  static func report(_ text: String) {
    show(text + "\n")
  }

  /// Text on standard error as it is, for a line that is rewritten.
  static func show(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// One line about something that does not stop the work.
  static func warn(_ text: String) {
    report("warning: \(text)")
  }
}

/// Standard output cannot be written.
struct OutputError: Error, CustomStringConvertible {
  let description =
    "standard output: cannot be written; check that it is open and its disk is not full"
}
