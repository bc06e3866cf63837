import AzadoseTestSupport
import Rules
import Testing

/// `docs/coverage.md` names every collected fact once, and nothing that is not there.
@Suite struct CoverageTests {
  /// One row: the number of the fact, what it is said to rest on, and the note.
  private struct Row {
    let fact: String
    let place: String
    let names: [String]
    let note: String
  }

  private let rows: [Row]
  private let rules: RuleSet

  init() throws {
    rules = try Shipped.rules()
    rows = try PackageRoot.text(of: "docs/coverage.md").split(separator: "\n").compactMap { line in
      guard line.firstMatch(of: /^\| [SC][0-9]{2} \|/) != nil else { return nil }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0.trimmingPrefix(/\s+/)) }
        .map { String($0.reversed().drop { $0 == " " }.reversed()) }
      return Row(
        fact: cells[1], place: cells[3], names: LanguagePage.words(in: cells[3]), note: cells[4])
    }
  }

  @Test func `every fact stands in the table once, in order`() {
    let wanted = [("S", 85), ("C", 69)].flatMap { letter, count in
      (1...count).map { letter + ($0 < 10 ? "0" : "") + "\($0)" }
    }
    #expect(rows.map(\.fact) == wanted)
  }

  @Test func `every name of the table is one of the rules`() throws {
    let drug = try PackageRoot.text(of: "rules/azathioprine/drug.yaml")
    for row in rows {
      for name in row.names {
        #expect(exists(name, drug: drug), "\(row.fact): '\(name)' is nowhere in the rules")
      }
    }
  }

  @Test func `a fact without a name says why it is not used`() {
    for row in rows where row.names.isEmpty {
      #expect(row.place == "not used" && !row.note.isEmpty, "\(row.fact)")
    }
  }

  @Test func `each rule of the open questions exists`() throws {
    let text = try PackageRoot.text(of: "docs/open-questions.md")
    let names = LanguagePage.words(in: text).filter { $0.contains("/") && !$0.contains(".") }
    #expect(names.count > 5)
    for name in names { #expect(isRule(name), "'\(name)' is no rule") }
  }

  private func exists(_ name: String, drug: String) -> Bool {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "rule": return isRule(rest)
    case "sentence": return rules.sentences.keys.contains(rest)
    case "monitoring": return rules.schedules?.schedule(rest) != nil
    case "titration": return rules.schedules?.titration.contains { $0.id == rest } == true
    case "baseline": return rest.isEmpty && rules.schedules?.baseline.isEmpty == false
    case "information":
      return rules.information.contains { section in
        section.entries.contains { "\(section.section)/\($0.id)" == rest }
      }
    case "drug": return drug.contains("\n\(rest):")
    case "fact": return rules.patientFacts.flatMap(\.facts).contains { $0.name == rest }
    case "gene": return rules.gene(rest) != nil
    case "invariant": return rules.decisions.invariants.contains { $0.id == rest }
    default: return false
    }
  }

  /// `starting-dose/both-normal`.
  private func isRule(_ name: String) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    return parts.count == 2 && rules.decisions.ruleNames(of: parts[0]).contains(parts[1])
  }
}
