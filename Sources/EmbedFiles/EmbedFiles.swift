import Foundation

/// Writes text files as raw string literals into one Swift source.
///
/// Usage: `EmbedFiles FOLDER OUTPUT NAME ENDING`, with the name of the enum that holds them and the
/// ending of the files that are taken. Case files (`*.cases.yaml`) are tests and stay outside.
@main
struct EmbedFiles {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 4 else {
      throw Failure("usage: EmbedFiles FOLDER OUTPUT NAME ENDING")
    }
    let folder = URL(fileURLWithPath: arguments[0])
    let (name, ending) = (arguments[2], arguments[3])
    var source = """
      // Generated from \(folder.lastPathComponent)/ by EmbedFiles. Do not edit.

      enum \(name) {
        static let all: [(path: String, text: String)] = [

      """
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) && !$0.hasSuffix(".cases.yaml") }.sorted()
    for path in files {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      guard !text.contains(delimiter) else {
        throw Failure("\(path): holds the text \(delimiter), which ends a raw string")
      }
      source += "    (path: \"\(path)\", text: \(opening)\n\(text)\n\(delimiter)),\n"
    }
    source += "  ]\n}\n"
    try source.write(to: URL(fileURLWithPath: arguments[1]), atomically: true, encoding: .utf8)
  }

  private static let opening = "###\"\"\""
  private static let delimiter = "\"\"\"###"

  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }
}
