import AzadoseTestSupport
import Foundation
import Testing

/// `azadose rules schema`.
struct RuleSchemaCommandTests {
  private let kinds = [
    "manifest", "evidence", "sentences", "quality", "gene", "drug", "decision", "uncertainty",
    "profile", "patient", "schedules", "information", "codes", "cases",
  ]

  @Test func `without a kind the kinds are listed`() throws {
    let listed = try Azadose.run(["rules", "schema"])
    #expect(listed.exit == 0)
    #expect(listed.err == "")
    let lines = listed.out.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != " " }) } == kinds)
    #expect(lines.allSatisfy { $0.hasSuffix(".") })
  }

  @Test func `a kind prints its schema, and a folder gets the same bytes`() throws {
    let folder = try TemporaryFolder()
    let written = try Azadose.run(
      ["rules", "schema", "--out", "made/schemas"], directory: folder.url)
    #expect(written.exit == 0, "\(written.err)")
    #expect(written.out == "")
    let made = folder.url.appending(path: "made/schemas")
    let names = try FileManager.default.contentsOfDirectory(atPath: made.path)
    #expect(Set(names) == Set(kinds.map { "\($0).schema.json" }))
    for kind in kinds {
      let printed = try Azadose.run(["rules", "schema", kind])
      #expect(printed.exit == 0)
      #expect(printed.stdout == (try Data(contentsOf: made.appending(path: "\(kind).schema.json"))))
      #expect(printed == (try Azadose.run(["rules", "schema", kind])))
      let schema = try JSONSerialization.jsonObject(with: printed.stdout) as? [String: Any]
      #expect(schema?["title"] as? String == "azadose rules: \(kind)")
    }
  }

  @Test func `a kind with a folder writes one file`() throws {
    let folder = try TemporaryFolder()
    let written = try Azadose.run(
      ["rules", "schema", "gene", "--out", "."], directory: folder.url)
    #expect(written.exit == 0, "\(written.err)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names == ["gene.schema.json"])
  }

  @Test func `keys are sorted`() throws {
    let text = try Azadose.run(["rules", "schema", "manifest"]).out
    let keys = text.matches(of: /\n  "([^"]+)":/).map { String($0.1) }
    #expect(keys.count > 5)
    #expect(keys == keys.sorted())
  }

  @Test(arguments: [("genes", "did you mean 'gene'?"), ("table", "'azadose rules schema' lists")])
  func `an unknown kind is wrong usage`(kind: String, hint: String) throws {
    let outcome = try Azadose.run(["rules", "schema", kind])
    expectUsageError(outcome)
    #expect(outcome.err.contains("no kind of rule file is '\(kind)'; \(hint)"), "\(outcome.err)")
  }

  @Test func `a folder that cannot be made is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", as: "taken")
    let outcome = try Azadose.run(
      ["rules", "schema", "drug", "--out", "taken/schemas"], directory: folder.url)
    expectRefusal(outcome, naming: "taken/schemas/drug.schema.json", "cannot be written")
  }
}
