import Foundation

/// The two streams: results on standard output, everything else on standard error.
enum Output {
  /// Writes a whole result at once.
  ///
  /// - Throws: `OutputError` when the stream is closed or its disk is full.
  static func write(_ text: String) throws(OutputError) { try write(Data(text.utf8)) }

  /// Writes a whole result at once.
  ///
  /// - Throws: `OutputError` when the stream is closed or its disk is full.
  static func write(_ data: Data) throws(OutputError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      throw OutputError(file: "standard output")
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

/// A result cannot be written.
struct OutputError: Error, CustomStringConvertible {
  let file: String

  var description: String {
    file == "standard output"
      ? "\(file): cannot be written; check that it is open and its disk is not full"
      : "\(file): cannot be written; check that its folder is there and may be written, and that "
        + "the disk is not full"
  }
}
