import RuleFiles
import Rules
import Testing

/// Citations in several files make one list.
struct EvidenceFileTests {
  private static let second = "more.yaml"
  private static let moved =
    "  panel:\n    title: The panel\n    year: 2022\n    read: 2026-11-20\n"
    + "    supports: haplotype counts\n"

  /// The good rules with a second file of citations.
  private func rules(_ more: String) throws -> GoodRules {
    var rules = try GoodRules()
    rules.add(Self.second, "evidence:\n" + more)
    rules.replace(
      "  - evidence.yaml\n", in: "ruleset.yaml", with: "  - evidence.yaml\n  - \(Self.second)\n")
    return rules
  }

  /// The good rules with one of their citations moved to a second file.
  private func split() throws -> GoodRules {
    var rules = try rules(Self.moved)
    rules.replace(Self.moved, in: "evidence.yaml", with: "")
    return rules
  }

  @Test func `two files are joined`() throws {
    let rules = try split()
    #expect(rules.findings == [])
    #expect(rules.loaded.ruleSet?.evidence == (try GoodRules().loaded.ruleSet?.evidence))
  }

  @Test func `a number that a citation of the other file has already is told`() throws {
    let rules = try rules(
      """
        other:
          title: The guideline again
          year: 2025
          pmid: "1234567"
          read: 2026-11-20
          supports: nothing new

      """)
    #expect(
      rules.findings.contains {
        $0.contains("more.yaml:5:11: error: pmid '1234567' is already that of citation 'guide'")
      }, "\(rules.findings)")
  }

  @Test(arguments: ["evidence.yaml", second])
  func `a file that cannot be read hides no citation of the other, and misses none`(
    path: String
  ) throws {
    for broken in ["broken: [\n", ""] {
      var rules = try split()
      if broken.isEmpty { rules.remove(path) } else { rules.edit(path) { $0 + broken } }
      #expect(rules.findings.count == 1, "\(rules.findings)")
    }
  }

  @Test func `a file without citations is one finding`() throws {
    var rules = try split()
    rules.edit(Self.second) { _ in "evidence: none\n" }
    #expect(rules.findings.count == 1, "\(rules.findings)")
  }
}
