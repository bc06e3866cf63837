import AzadoseRules
import Pharmacogenomics
import RuleVerifier
import Rules
import Testing

/// Each proof fails on a table that breaks it, and names the patient.
@Suite struct ProofTests {
  private let shipped: RuleSet

  init() throws { shipped = try #require(AzadoseRules.shipped().ruleSet) }

  /// The findings of the shipped rules with other dose rules.
  private func findings(_ change: ([DoseRule]) -> [DoseRule]) -> [Diagnostic] {
    let table = shipped.startingDose
    return RuleVerifier.verify(
      shipped.with(startingDose: table.with(rules: change(table.rules))))
  }

  @Test func `the shipped rules hold`() {
    #expect(findings { $0 }.isEmpty)
  }

  @Test(arguments: 0..<16)
  func `a deleted rule is a gap with a patient`(index: Int) {
    let found = findings { rules in
      rules.enumerated().filter { $0.offset != index }.map(\.element)
    }
    #expect(found.contains { $0.code == .gap && $0.message.contains("no rule decides TPMT=") })
  }

  @Test(arguments: 0..<16)
  func `a doubled rule is a duplicate`(index: Int) {
    #expect(findings { $0 + [$0[index]] }.map(\.code) == [.duplicateRule])
  }

  @Test(arguments: 0..<16)
  func `a rule for the patients of another one is a conflict`(index: Int) {
    let found = findings { rules in
      rules + [rules[(index + 8) % 16].with(id: "other", conditions: rules[index].conditions)]
    }
    #expect(found.contains { $0.code == .conflict || $0.code == .duplicateRule })
  }

  @Test func `a compound dose above the single one breaks the order and names both doses`() throws {
    let band = try #require(DoseBand(lower: 1, upper: 1, start: 1))
    let found = findings { rules in
      rules.map { $0.id == "both-intermediate" ? $0.with(dose: band) : $0 }
    }
    let message = try #require(found.first { $0.code == .brokenInvariant }?.message)
    #expect(message.contains("worse-phenotype-never-more"))
    #expect(message.contains("gets up to 100%"))
    #expect(message.contains("only up to 80%"))
  }

  @Test func `a band above the ceiling breaks it`() throws {
    let band = try #require(DoseBand(lower: 1, upper: 2, start: 1))
    let found = findings { rules in rules.map { $0.id == "both-normal" ? $0.with(dose: band) : $0 }
    }
    #expect(found.contains { $0.message.contains("may get 4 mg/kg/day") })
  }

  @Test func `a dose for a gene without a result breaks the rule that it is withheld`() throws {
    let normal = try #require(shipped.startingDose.rules.first)
    let found = findings { rules in
      rules.map { rule in
        rule.id == "tpmt-unknown-nudt15-normal"
          ? normal.with(id: rule.id, conditions: rule.conditions) : rule
      }
    }
    #expect(
      found.contains {
        $0.message.contains("tpmt-unknown-is-withheld") && $0.message.contains("TPMT=unknown")
      })
  }

  @Test func `an invariant that the manifest demands and nobody states is missing`() {
    let table = shipped.startingDose
    let found = RuleVerifier.verify(
      shipped.with(startingDose: table.with(invariants: [])))
    #expect(found.count == table.invariants.count)
    #expect(found.allSatisfy { $0.code == .missingInvariant })
  }
}
