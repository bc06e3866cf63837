import AzadoseTestSupport
import Foundation
import Testing

/// The walk-throughs of rules/README.md, done as they say.
@Suite struct RuleWalkThroughTests {
  private let rules: RuleCopy

  init() throws { rules = try RuleCopy() }

  @Test func `a band changed as the README says is accepted, and its cases hold`() throws {
    try changeBand()
    try rules.expectSound()
    try rules.expectShownDifference()
  }

  @Test func `a band that is too wide gives the message that the README shows`() throws {
    try changeBand { $0.replacing("68%..84%", with: "68%..110%") }
    try rules.expectShown("'worse-phenotype-never-more'")
  }

  @Test func `a forgotten citation gives the message that the README shows`() throws {
    try changeBand(cites: false)
    try rules.expectShown("[unknown-source]")
  }

  @Test func `a case that was not changed with its band fails`() throws {
    try changeBand(changesCases: false)
    let tested = try rules.run("test")
    #expect(tested.exit == 2)
    #expect(tested.err.contains("case 'NM Indet' wants action 'start'"))
    #expect(tested.err.contains("case 'NUDT15 indeterminate is dosed by TPMT' wants start '144 mg"))
  }

  @Test func `a star allele added as the README says is accepted and called`() throws {
    try addStarAllele()
    try rules.expectSound()

    let record = "chr13\t48040961\t.\tA\tG\t800\tPASS\t.\tGT:AD:DP:GQ\t0/1:20,20:40:90\n"
    let normal = try PackageRoot.text(of: "vcf-samples/normal.vcf")
    try rules.folder.write(normal + record, as: "patient.vcf")
    let line = ["call", "patient.vcf", "--rules", "rules", "--format", "tsv"]
    let called = try Azadose.run(line, directory: rules.folder.url)
    let row = "NUDT15\t*1/*24\tIntermediate Metabolizer\tcalled"
    #expect(called.out.contains(row), "\(called.out)")
  }

  @Test func `a bare star gives the message that the README shows`() throws {
    try addStarAllele { $0.replacing("\"*24\":", with: "*24:") }
    try rules.expectShown("[unquoted-star]")
  }

  @Test func `a slip in one build gives the message that the README shows`() throws {
    try addStarAllele { $0.replacing("48615097", with: "48615079") }
    try rules.expectShown("[build-mismatch]")
  }

  @Test func `an interaction added as the README says is accepted and lowers the dose`() throws {
    try addInteraction()
    try rules.expectSound()
    let line = "rules explain TPMT=normal NUDT15=normal otherol=yes weight=72kg --rules rules"
    #expect(try PackageRoot.text(of: "rules/README.md").contains("`azadose \(line)`"))
    let explained = try Azadose.run(
      line.split(separator: " ").map(String.init), directory: rules.folder.url)
    #expect(explained.out.contains("DOSE       start 72 mg/day, band 61.2..75.6 mg/day"))
    #expect(explained.out.contains("rule 'otherol-alone'"))
  }

  @Test func `a modifier without its turn gives the message that the README shows`() throws {
    try addInteraction(hasTurn: false)
    try rules.expectShown("'modifiers' does not say when")
  }

  @Test func `two drugs that add up give the message that the README shows`() throws {
    try addInteraction { decision in
      var rules = decision.components(separatedBy: "  - id: ")
      rules.removeAll { $0.hasPrefix("otherol-and-allopurinol\n") }
      return rules.joined(separator: "  - id: ")
        .replacing("allopurinol: [no, unknown]", with: "allopurinol: any")
    } sentences: { text in
      text.split(separator: "\n").filter { !$0.contains("otherol-and-allopurinol") }
        .joined(separator: "\n") + "\n"
    }
    try rules.expectShown("'allopurinol-within-a-third'")
  }

  @Test func `a failed case gives the message that the README shows`() throws {
    try rules.edit("azathioprine/starting-dose.yaml") { text in
      var rules = text.components(separatedBy: "  - id: ")
      let index = try #require(rules.firstIndex { $0.hasPrefix("tpmt-indeterminate\n") })
      rules[index] = rules[index].replacing("..105%", with: "..102%")
      return rules.joined(separator: "  - id: ")
    }
    try rules.expectShown("[case-failed]", by: "test")
  }
}

/// The steps of the walk-throughs: each snippet is put where its section says.
extension RuleWalkThroughTests {
  private func snippets(of section: String, count: Int) throws -> [String] {
    let snippets = try Document("rules/README.md").section(section).blocks("yaml")
    try #require(snippets.count == count)
    return snippets
  }

  private func changeBand(
    cites: Bool = true, changesCases: Bool = true, rule change: (String) -> String = { $0 }
  ) throws {
    let snippets = try snippets(of: "Change a band", count: 5)
    if cites { try rules.append(snippets[0], to: "evidence.yaml") }
    try rules.replace(
      "  - id: nudt15-indeterminate", in: "azathioprine/starting-dose.yaml",
      with: change(snippets[1]))
    try rules.replace(
      "  nudt15-indeterminate:", in: "azathioprine/sentences.en.yaml", with: snippets[2])
    guard changesCases else { return }
    let cases = "azathioprine/starting-dose.cases.yaml"
    try rules.replace("  - {note: NM Indet,", in: cases, with: snippets[3])
    try rules.replace(
      "  - note: NUDT15 indeterminate is dosed by TPMT", in: cases, with: snippets[4])
  }

  private func addStarAllele(slip: (String) -> String = { $0 }) throws {
    let snippets = try snippets(of: "Add a star allele", count: 4)
    try rules.append(snippets[0], to: "evidence.yaml")
    try rules.edit("genes/NUDT15.yaml") { text in
      var lines = text.components(separatedBy: "\n")
      let position = try #require(Self.position(in: snippets[1]))
      let next = lines.firstIndex { $0.hasPrefix("  c.") && Self.position(in: $0) ?? 0 > position }
      lines.insert(slip(snippets[1].trimmingCharacters(in: .newlines)), at: try #require(next))
      let last = lines.lastIndex { $0.hasPrefix("  \"*") && $0.contains("variants:") }
      lines.insert(slip(snippets[2].trimmingCharacters(in: .newlines)), at: try #require(last) + 1)
      return lines.joined(separator: "\n")
    }
    try rules.edit("profiles/dpwg-2025.yaml") { text in
      let parts = text.components(separatedBy: "NUDT15: [\"*10\"")
      try #require(parts.count == 2)
      return parts.joined(separator: "NUDT15: [\"*24\", \"*10\"")
    }
    try rules.append(snippets[3], to: "azathioprine/starting-dose.cases.yaml")
  }

  private func addInteraction(
    hasTurn: Bool = true, decision change: (String) -> String = { $0 },
    sentences: (String) -> String = { $0 }
  ) throws {
    let snippets = try snippets(of: "Add an interaction", count: 9)
    try rules.append(snippets[0], to: "evidence.yaml")
    try rules.append(sentences(snippets[1]), to: "azathioprine/sentences.en.yaml")
    try rules.add("azathioprine/otherol.yaml", change(snippets[2]))
    try rules.add("azathioprine/otherol-advice.yaml", snippets[3])
    try rules.insert(snippets[4], below: "includes:", in: "ruleset.yaml")
    if hasTurn {
      try rules.replace("modifiers:", in: "ruleset.yaml", with: snippets[5])
    }
    try rules.insert(snippets[6], below: "invariants:", in: "ruleset.yaml")
    try rules.add("azathioprine/otherol.cases.yaml", snippets[7])
    try rules.add("azathioprine/otherol-advice.cases.yaml", snippets[8])
  }

  private static func position(in line: String) -> Int? {
    line.firstMatch(of: /GRCh38: (\d+)/).flatMap { Int($0.1) }
  }
}
