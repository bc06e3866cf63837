import ArgumentParser
import Foundation

/// Where a report goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("The file that is written; without it standard output.", valueName: "file"))
  var file: String?

  /// Writes a text.
  func write(_ text: String) throws { try write(Data(text.utf8)) }

  /// Writes bytes, the whole file or none of it.
  func write(_ data: Data) throws {
    guard let file, file != "-" else { return try Output.write(data) }
    if let place = FileIdentity(file), !place.isRegular {
      // A device or a pipe is written to, and not replaced.
      guard let handle = FileHandle(forWritingAtPath: file),
        (try? handle.write(contentsOf: data)) != nil
      else { throw OutputError(file: file) }
      return
    }
    do {
      try data.write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw OutputError(file: file)
    }
  }
}
