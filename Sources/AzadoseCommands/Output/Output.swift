import Foundation

/// The two streams: results on standard output, everything else on standard error.
enum Output {
  /// Writes a whole result at once, so that an error never leaves half of one.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// One finding or summary on standard error.
  static func report(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// One line about something that does not stop the work.
  static func warn(_ text: String) {
    report("warning: \(text)")
  }
}
