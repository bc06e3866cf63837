import AzadoseRules
import Pharmacogenomics
import RuleVerifier
import Rules
import Testing

/// Tables of guidelines are proved and compared like all other decisions.
@Suite struct GuidelineProofTests {
  private let shipped: RuleSet
  private let name = "dpwg-2025-table"

  init() throws { shipped = try #require(AzadoseRules.shipped().ruleSet) }

  /// The shipped rules with another table, and without what only takes time to prove.
  private func edited(_ change: ([GuidelineRule]) -> [GuidelineRule]) -> RuleSet {
    let graph = shipped.decisions
    return shipped.with(
      decisions: DecisionGraph(
        dose: graph.dose, modifiers: [], advice: [], answers: [],
        comparisons: graph.comparisons.filter { $0.name == name }.map { table in
          table.with(rules: change(table.rules))
        }, order: [graph.dose.name, name])
    ).with(profiles: [])
  }

  @Test func `every deleted row is a gap with a patient`() throws {
    let table = try #require(shipped.decisions.comparisons.first { $0.name == name })
    #expect(table.rules.count == 7)
    for index in table.rules.indices {
      let found = RuleVerifier.verify(
        edited { rules in rules.enumerated().filter { $0.offset != index }.map(\.element) })
      #expect(found.contains { $0.code == .gap && $0.message.contains("TPMT=") })
    }
  }

  @Test func `two rows for one patient are a conflict`() {
    let found = RuleVerifier.verify(
      edited { rules in [rules[0].with(conditions: rules[2].conditions)] + rules })
    #expect(found.contains { $0.code == .conflict })
  }

  @Test func `another number under the same sentence is told in a difference`() {
    let old = edited { $0 }
    let new = edited { rules in
      rules.map { $0.id == "dpwg-tpmt-intermediate" ? $0.with(percent: 40) : $0 }
    }
    let changes = RuleDifference(old, new).patients.advice.map(\.change)
    #expect(changes.count == 2)
    #expect(Set(changes.map(\.item.says)) == ["dpwg-half"])
    #expect(changes.allSatisfy { $0.item.guideline?.title == "DPWG 2025" })
  }
}

extension GuidelineRule {
  fileprivate func with(
    conditions: [String: Set<String>]? = nil, percent: Int? = nil
  ) -> GuidelineRule {
    let number = percent.map { ExactDecimal($0, places: 2) }
    return GuidelineRule(
      id: id, conditions: conditions ?? self.conditions, guideline: guideline, gives: gives,
      band: number.map { $0...$0 } ?? band, says: says, sources: sources, location: location)
  }
}
