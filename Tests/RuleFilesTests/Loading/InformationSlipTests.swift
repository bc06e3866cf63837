import Foundation
import RuleFiles
import Rules
import Testing

/// Slips of the pen in a file of information and in a guideline's table, each with its finding.
struct InformationSlipTests {
  private static let information = """
    information: example-drug
    section: others
    title: Others
    shown: without a dose
    says: some-sentence
    entries:
      - {id: one, about: One, facts: [{shows: A fact., source: guide}]}
      - {id: two, about: Two, facts: [{shows: A fact., source: guide}]}

    """

  private static let table = """
    decision: table
    title: The table
    compares: example-drug
    policy: unique
    inputs: {GENE1: phenotype of GENE1}
    rules:
      - {id: one, when: {GENE1: [some-phenotype]}, gives: usual dose, band: 90%..100% of target, says: some-sentence, source: guide}
      - {id: two, when: {GENE1: [other-phenotypes]}, gives: no answer, says: some-sentence, source: guide}

    """

  private func findings(_ text: String, _ old: String, _ new: String) throws -> [String] {
    var rules = try GoodRules()
    let loaded = try #require(rules.loaded.ruleSet)
    let values = try #require(loaded.startingDose.inputs.first { $0.name == "GENE1" }).vocabulary
    let sound = text.replacing("example-drug", with: loaded.drug.name)
      .replacing("some-sentence", with: loaded.startingDose.rules[0].says)
      .replacing("some-phenotype", with: values[0])
      .replacing("other-phenotypes", with: values.dropFirst().joined(separator: ", "))
    #expect(old.isEmpty || sound.components(separatedBy: old).count == 2, "'\(old)' stands once")
    rules.add("added.yaml", old.isEmpty ? sound : sound.replacing(old, with: new))
    rules.replace(
      "  - uncertainty.yaml", in: "ruleset.yaml", with: "  - uncertainty.yaml\n  - added.yaml")
    return rules.findings.map { String($0.split(separator: ":", maxSplits: 1)[1]) }
  }

  @Test(arguments: [Self.information, Self.table])
  func `a sound file has no finding`(text: String) throws {
    #expect(try findings(text, "", "") == [])
  }

  @Test(arguments: [
    (
      "A fact., source: guide}]}\n  - {id: two", "A fact.}]}\n  - {id: two",
      "7:35: error: a fact of entry 'one' has no source [missing-source]"
    ),
    (
      "id: two", "id: one", "8:5: error: 'one' is already in line 7 [duplicate-name]"
    ),
    (
      "without a dose", "always",
      "4:8: error: 'shown' does not know 'always' [unknown-name]"
    ),
  ])
  func `a slip in the information has its finding`(
    old: String, new: String, finding: String
  ) throws {
    #expect(try findings(Self.information, old, new) == [finding])
  }

  @Test(arguments: [
    (
      "gives: no answer", "gives: no answer, band: 10%..10% of target",
      "error: a rule that says 'no answer' has no 'band' [unknown-key]"
    ),
    ("90%..100%", "0%..100%", "error: a band begins above 0 [bad-range]"),
    ("policy: unique", "policy: all", "error: a decision with 'compares' does not know"),
    (
      "title: The table", "title: The table\nprofile: nobody",
      "error: profile 'nobody' is not defined"
    ),
    ("title: The table\n", "", "error: the decision has no 'title' [missing-key]"),
  ])
  func `a slip in a guideline's table has its finding`(
    old: String, new: String, finding: String
  ) throws {
    let found = try findings(Self.table, old, new)
    #expect(found.count == 1)
    #expect(found.first?.contains(finding) == true, "\(found)")
  }

  @Test func `a phenotype without an answer is a gap, and two answers are a conflict`() throws {
    let rows = Self.table.split(separator: "\n").filter { !$0.contains("id: two") }
    let open = try findings(rows.joined(separator: "\n") + "\n", "", "")
    #expect(!open.isEmpty && open.allSatisfy { $0.contains("[gap]") })
    let twice = try findings(Self.table.replacing("[some-phenotype]", with: "any"), "", "")
    #expect(twice.count == 1 && twice.allSatisfy { $0.contains("[conflict]") })
  }
}
