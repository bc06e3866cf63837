import AzadoseRules
import RuleVerifier
import Rules
import Testing

/// What one decision alone asks is factored out; what cannot be factored is not sampled.
@Suite struct LargeDifferenceTests {
  /// A decision that asks for flags of its own and withholds at the first that is set; a strict
  /// one also where its first flag is unknown.
  private func modifier(
    _ name: String, flags: Int, isStrict: Bool = false
  ) -> DecisionTable<ModifierRule> {
    let place = SourceLocation(file: "made.yaml", line: 1, column: 1)
    let inputs = (0..<flags).map {
      DecisionInput(
        name: "\(name)-\($0)", kind: .flag, vocabulary: DecisionInput.flagValues + ["unknown"])
    }
    let set = { (index: Int) -> Set<String> in
      isStrict && index == 0 ? ["yes", "unknown"] : ["yes"]
    }
    let rules = (0...flags).map { first in
      var conditions: [String: Set<String>] = [:]
      for index in 0..<first {
        conditions["\(name)-\(index)"] = Set(inputs[index].vocabulary).subtracting(set(index))
      }
      if first < flags { conditions["\(name)-\(first)"] = set(first) }
      return ModifierRule(
        id: "\(name)-\(first)", conditions: conditions,
        effect: first < flags ? .withhold : .keep, sources: [], policy: nil,
        says: first < flags ? "both-unknown" : nil, cautions: [], orders: [], location: place)
    }
    return DecisionTable(
      name: name, hitPolicy: .unique, inputs: inputs, rules: rules, location: place)
  }

  private func rules(_ modifiers: [DecisionTable<ModifierRule>]) throws -> RuleSet {
    let shipped = try #require(AzadoseRules.shipped().ruleSet)
    let graph = shipped.decisions
    return shipped.with(
      decisions: DecisionGraph(
        dose: graph.dose, modifiers: modifiers, advice: graph.advice, answers: graph.answers,
        order: [graph.dose.name] + modifiers.map(\.name)))
  }

  @Test func `more patients than can be visited are compared exactly`() throws {
    let names = ["a", "b", "c", "d"]
    let old = names.map { modifier($0, flags: 5) }
    var new = old
    new[3] = modifier("d", flags: 5, isStrict: true)
    let difference = RuleDifference(try rules(old), try rules(new))
    #expect(difference.uncompared.isEmpty)
    let lost = difference.patients.doses.filter { $0.change.kind == .dose }
    #expect(lost.allSatisfy { $0.totalCount == 36 * 3_486_784_401 })
    for box in lost.flatMap(\.boxes) {
      #expect(box.conditions.contains { $0.input == "d-0" && $0.values == ["unknown"] })
      // Whoever was withheld anyway loses nothing.
      #expect(Set(box.conditions.map(\.input)).isSuperset(of: ["a-0", "b-4", "c-2", "d-4"]))
    }
    // Those who had a dose: no flag set, so two values of each but the one that is unknown.
    let dosed = EveryPatient(of: try rules([]).decisions).dosed
    let pairs = Set(dosed.map { [$0["TPMT"], $0["NUDT15"]] })
    #expect(lost.reduce(0) { $0 + $1.patientCount } == pairs.count << 19)
  }

  private func shipped(
    _ modifier: String, _ change: (ModifierRule) -> ModifierRule
  ) throws -> RuleDifference {
    let old = try #require(AzadoseRules.shipped().ruleSet)
    var modifiers = old.decisions.modifiers
    let index = try #require(modifiers.firstIndex { $0.name == modifier })
    modifiers[index] = modifiers[index].with(rules: modifiers[index].rules.map(change))
    return RuleDifference(old, old.with(decisions: old.decisions.with(modifiers: modifiers)))
  }

  @Test func `what withholds in both rule sets is looked past`() throws {
    let difference = try shipped("kidneys") { rule in
      rule.id == "kidneys-weak" ? rule.with(effect: .keep) : rule
    }
    #expect(difference.uncompared.isEmpty)
    #expect(difference.patients.besides == ["eligibility", "laboratory", "sample-origin"])
    let lost = difference.patients.doses.filter { $0.change.kind == .dose }
    #expect(!lost.isEmpty)
    for box in lost.flatMap(\.boxes) {
      #expect(box.conditions.contains { $0.input == "eGFR" })
      #expect(!box.conditions.contains { $0.input == "hypersensitivity" })
    }
  }

  @Test func `another reason to withhold is compared by itself`() throws {
    let difference = try shipped("eligibility") { rule in
      rule.id == "infected" ? rule.with(effect: .keep) : rule
    }
    #expect(difference.uncompared.isEmpty)
    let dosed = difference.patients.doses.filter { $0.change.old?.band != $0.change.new?.band }
    #expect(!dosed.isEmpty)
    for box in dosed.flatMap(\.boxes) {
      let infection = box.conditions.first { $0.input == "active-infection" }
      #expect(infection?.values == ["yes"])
      // What other decisions ask is looked past, but for the kidneys: they rest on the answer of a
      // decision, and those are compared together.
      let others: Set = ["white-cells", "neutrophils", "platelets", "ALT", "AST", "transfusion"]
      #expect(!box.conditions.contains { others.contains($0.input) }, "\(box)")
    }
    #expect(try shipped("eligibility") { $0 }.isEmpty)
  }

  @Test func `too many patients are named and not sampled`() throws {
    let old = try rules([modifier("a", flags: 30)])
    let new = try rules([modifier("a", flags: 30, isStrict: true)])
    let difference = RuleDifference(old, new)
    #expect(difference.patients.doses.isEmpty)
    let uncompared = try #require(difference.uncompared.first)
    #expect(uncompared.decisions.contains("a"))
    #expect(uncompared.inputs.contains("a-29"))
    #expect(!difference.isEmpty)
    #expect(difference.changesDecisions)
  }
}
