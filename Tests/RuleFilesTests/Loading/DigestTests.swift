import RuleFiles
import Rules
import Testing

struct DigestTests {
  private func digest(_ files: [RuleFile]) throws -> String {
    try #require(RuleSetLoader.load(files).ruleSet).digest
  }

  @Test func `the digest depends on names and bytes, not on the folder or the order`() throws {
    let rules = try GoodRules()
    let moved = rules.files.map { RuleFile(path: "elsewhere/rules/" + $0.path, text: $0.text) }
    #expect(try digest(moved.reversed()) == digest(rules.files))
    var commented = rules
    commented.edit("drug.yaml") { $0 + "# a comment\n" }
    #expect(try digest(commented.files) != digest(rules.files))
    var renamed = rules
    let text = try #require(rules.files.first { $0.path == "drug.yaml" }).text
    renamed.remove("drug.yaml")
    renamed.add("drugs.yaml", text)
    renamed.replace("- drug.yaml", in: "ruleset.yaml", with: "- drugs.yaml")
    #expect(try digest(renamed.files) != digest(rules.files))
  }

}
