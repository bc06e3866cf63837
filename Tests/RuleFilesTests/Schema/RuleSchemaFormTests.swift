import AzadoseRules
import Foundation
import Testing

/// What every schema is like, whatever it describes.
struct RuleSchemaFormTests {
  @Test(arguments: RuleSchema.all.map(\.kind))
  func `every key of a schema says in one line what it is for`(kind: String) throws {
    let root = try schema(kind)
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let fields = fields(of: root, at: kind)
    #expect(!fields.isEmpty)
    for (path, field) in fields {
      let about = field["description"] as? String ?? ""
      #expect((1...100).contains(about.count), "\(path): \(about)")
      #expect(about.hasSuffix("."), "\(path)")
    }
  }

  @Test(arguments: [
    ("drug", "check-above", "200 mg/day", "200 mg"),
    ("drug", "target", "2 mg/kg/day", "2 mg/day"),
    ("uncertainty", "note-below", "5%", "0.05"),
    ("evidence", "evidence/*/read", "2026-11-20", "20.11.2026"),
    ("gene", "exons/[]/GRCh38", "101-160", "101..160"),
    ("gene", "variants/*/change", "T>C", "T->C"),
    ("quality", "heterozygote-alt-fraction", "0.20..0.80", "20%..80%"),
    ("cases", "tests/[]/want/tablets", "none", "nothing"),
    ("cases", "tests/[]/want/band", "40.5..50 mg/day", "40.5-50 mg/day"),
  ])
  func `a form takes what the reader takes`(
    kind: String, key: String, sound: String, slip: String
  ) throws {
    var node = try schema(kind)
    for part in key.split(separator: "/") {
      let next: Any? =
        switch part {
        case "*": node["additionalProperties"]
        case "[]": node["items"]
        default: (node["properties"] as? [String: Any])?[String(part)]
        }
      node = try #require(next as? [String: Any], "\(part) of \(key)")
    }
    let pattern = try Regex(#require(node["pattern"] as? String))
    #expect(sound.contains(pattern))
    #expect(!slip.contains(pattern))
  }

  @Test func `the words of a closed list are those of the grammar`() throws {
    let text = try #require(RuleSchema.all.first { $0.kind == "decision" }).text
    for word in ["start reduced", "not graded", "multiply", "assumption", "moderate", "x10^9/L"] {
      #expect(text.contains("\"\(word)\""), "\(word)")
    }
  }

  private func schema(_ kind: String) throws -> [String: Any] {
    let text = try #require(RuleSchema.all.first { $0.kind == kind }).text
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Every property with its path; one that `then` only narrows is described where it stands.
  private func fields(
    of node: [String: Any], at path: String
  ) -> [(path: String, field: [String: Any])] {
    var found: [(path: String, field: [String: Any])] = []
    for (key, value) in node["properties"] as? [String: Any] ?? [:] {
      guard let field = value as? [String: Any] else { continue }
      found.append(("\(path)/\(key)", field))
      found += fields(of: field, at: "\(path)/\(key)")
    }
    for key in ["items", "additionalProperties"] {
      guard let child = node[key] as? [String: Any] else { continue }
      found += fields(of: child, at: "\(path)/\(key)")
    }
    for child in node["anyOf"] as? [[String: Any]] ?? [] { found += fields(of: child, at: path) }
    for rule in node["allOf"] as? [[String: Any]] ?? [] {
      let then = rule["then"] as? [String: Any]
      for (key, value) in then?["properties"] as? [String: Any] ?? [:] {
        guard let narrower = value as? [String: Any] else { continue }
        found += fields(of: narrower, at: "\(path)/\(key)")
      }
    }
    return found
  }
}
