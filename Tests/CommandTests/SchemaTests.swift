import AzadoseTestSupport
import Foundation
import Testing

/// The schemas in `docs/` describe every document of their kind, and nothing more than it holds.
struct SchemaTests {
  @Test(.enabled(if: JSONSchemaTool.isInstalled, "needs a Python with jsonschema"))
  func `every report is valid against the schema`() throws {
    Samples.freshIndexes
    let folder = try TemporaryFolder()
    var files: [String] = []
    let commands: [(file: String, more: [String])] =
      Samples.sound.filter { $0 != "family.vcf" }.map { ($0, []) } + [
        ("family.vcf", ["--sample", "child"]), ("variants-only.vcf", ["--absent", "reference"]),
        ("nudt15-3.002-unphased.vcf", ["--ancestry", "AMR"]),
        ("normal.vcf", ["--tablets", "1000"]),
        ("normal.vcf", ["--assembly", "GRCh38"]),
        ("normal.vcf", ["--recorded", "2026-12-01T09:30:00.5+01:00"]),
      ]
    for (number, command) in commands.enumerated() {
      let outcome = try Azadose.run(
        ["report", "vcf-samples/" + command.file, "--weight", "72", "--format", "json"]
          + command.more)
      try #require(outcome.exit == 0, "\(command.file): \(outcome.err)")
      files.append(try folder.write(outcome.stdout, as: "\(number)-\(command.file).json"))
    }
    try expectValid(files, "docs/report.schema.json")
  }

  @Test(.enabled(if: JSONSchemaTool.isInstalled, "needs a Python with jsonschema"))
  func `every document of findings is valid against the schema`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("rules")
    try folder.copy("rules", as: "broken")
    let text = try PackageRoot.text(of: "rules/azathioprine/starting-dose.yaml")
    let broken = text.replacing("[poor]", with: "[pour]").replacing("says:", with: "say:")
    try folder.write(broken, as: "broken/azathioprine/starting-dose.yaml")
    try folder.write(Data([0x61, 0x0A, 0xFF]), as: "latin/ruleset.yaml")
    try folder.write("", as: "empty/ruleset.yaml")
    let folders: [(name: String?, exit: Int32)] = [
      (nil, 0), ("rules", 0), ("broken", 2), ("empty", 2), ("latin", 1), ("nowhere", 1),
    ]
    let files = try folders.map { name, exit in
      let line = ["rules", "check", "--format", "json"] + (name.map { [$0] } ?? [])
      let outcome = try Azadose.run(line, directory: folder.url)
      #expect(outcome.exit == exit, "\(line)")
      return try folder.write(outcome.stdout, as: "\(name ?? "none").json")
    }
    try expectValid(files, "docs/findings.schema.json")
  }

  @Test(.enabled(if: JSONSchemaTool.isInstalled, "needs a Python with jsonschema"))
  func `every difference of rules is valid against the schema`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("rules", as: "old")
    try RuleEdits.everyKind(in: folder, as: "new")
    let lines = [
      ["shipped", "old"], ["old", "new"], ["new", "old"], ["shipped", "new", "--verbose"],
    ]
    let files = try lines.enumerated().map { number, line in
      let outcome = try Azadose.run(
        ["rules", "diff"] + line + ["--format", "json"], directory: folder.url)
      #expect(outcome.exit == 0, "\(outcome.err)")
      return try folder.write(outcome.stdout, as: "\(number).json")
    }
    try expectValid(files, "docs/difference.schema.json")
  }

  private func expectValid(_ files: [String], _ schema: String) throws {
    let outcome = try JSONSchemaTool.validate(files, against: PackageRoot.url(of: schema).path)
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(outcome.out == "")
  }

  @Test(arguments: [
    "docs/report.schema.json", "docs/findings.schema.json", "docs/difference.schema.json",
  ])
  func `every object of the schema is closed and every field described`(path: String) throws {
    let data = try Data(contentsOf: PackageRoot.url(of: path))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(problems(in: schema, at: "#") == [])
  }

  /// Open objects and fields without a description.
  private func problems(in node: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    if let fields = node["properties"] as? [String: Any] {
      if node["additionalProperties"] as? Bool != false { found.append("\(path) is open") }
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        let field = value as? [String: Any] ?? [:]
        if field["description"] == nil { found.append("\(path)/\(name) has no description") }
        found += problems(in: field, at: "\(path)/\(name)")
      }
    }
    for key in ["items", "$defs"] {
      guard let value = node[key] as? [String: Any] else { continue }
      let children =
        key == "items" ? ["items": value] : value.compactMapValues { $0 as? [String: Any] }
      for (name, child) in children.sorted(by: { $0.key < $1.key }) {
        found += problems(in: child, at: "\(path)/\(name)")
      }
    }
    return found
  }
}
