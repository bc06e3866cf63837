import Foundation

/// Writes rule files as raw string literals into one Swift source.
///
/// Usage: `EmbedRules RULES-FOLDER OUTPUT`. Case files (`*.cases.yaml`) are tests and stay
/// outside.
@main
struct EmbedRules {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      throw Failure("usage: EmbedRules RULES-FOLDER OUTPUT")
    }
    let folder = URL(fileURLWithPath: arguments[0])
    var source = """
      // Generated from rules/ by EmbedRules. Do not edit.

      enum EmbeddedRuleFiles {
        static let all: [(path: String, text: String)] = [

      """
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }.sorted()
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
