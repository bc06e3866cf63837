import Foundation
import Rules

@testable import RuleFiles

/// Rule files as the JSON that schemas see: every text is a string, as the grammar has it, or
/// what looks like a number is one, as YAML 1.2 has it and editors read it.
enum RuleJSON {
  /// `nil` when the file is no YAML that rules use.
  static func data(of text: String, asEditorsRead: Bool = false) throws -> Data? {
    let findings = Findings()
    let root = TreeReader(RuleFile(path: "file.yaml", text: text), findings).read()
    guard let root, findings.all.isEmpty else { return nil }
    return try JSONSerialization.data(
      withJSONObject: value(of: root, asEditorsRead), options: .fragmentsAllowed)
  }

  /// The kind of schema that goes with a file: told by its name, or by the key that names it.
  static func kind(of path: String, _ text: String) -> String? {
    if path.hasSuffix("ruleset.yaml") { return "manifest" }
    if path.hasSuffix(".cases.yaml") { return "cases" }
    let root = TreeReader(RuleFile(path: path, text: text), Findings()).read()
    return root.flatMap { FileKind($0) }?.rawValue
  }

  private static func value(of node: RuleNode, _ asEditorsRead: Bool) -> Any {
    switch node.content {
    case .text(let text):
      return asEditorsRead ? Int(text) ?? Double(text) ?? text as Any : text
    case .list(let items): return items.map { value(of: $0, asEditorsRead) }
    case .mapping(let entries):
      return Dictionary(entries.map { ($0.key, value(of: $0.value, asEditorsRead)) }) { first, _ in
        first
      }
    }
  }
}
