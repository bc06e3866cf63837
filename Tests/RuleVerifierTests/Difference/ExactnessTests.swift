import AzadoseRules
import Pharmacogenomics
import RuleVerifier
import Rules
import Testing

/// A comparison finds exactly the patients whom a change concerns, as asking the rules one by one
/// does.
@Suite struct ExactnessTests {
  /// The shipped rules with one modifier alone, whose patients can be asked hundreds of times.
  private let shipped: RuleSet
  private let everybody: EveryPatient

  /// With all modifiers nobody could ask every patient.
  private static let loaded = AzadoseRules.shipped().ruleSet.map { rules in
    rules.with(
      decisions: rules.decisions.with(onlyModifiers: ["interactions", "sample-origin"]))
  }

  init() throws {
    let whole = try #require(Self.loaded)
    shipped = Self.with(modifiers: Array(whole.decisions.modifiers.prefix(1)), in: whole)
    everybody = EveryPatient(of: shipped.decisions)
    try #require(everybody.patients.count == 324)
  }

  /// Rules with other modifiers.
  private static func with(
    modifiers: [DecisionTable<ModifierRule>], in rules: RuleSet
  ) -> RuleSet {
    rules.with(decisions: rules.decisions.with(modifiers: modifiers))
  }

  private func with(modifiers: [DecisionTable<ModifierRule>]) -> RuleSet {
    Self.with(modifiers: modifiers, in: shipped)
  }

  private func expectExact(_ changed: RuleSet, _ what: String) {
    expectExact(from: shipped, to: changed, everybody, what)
  }

  /// Compares what is found with what asking finds.
  private func expectExact(
    from old: RuleSet, to changed: RuleSet, _ everybody: EveryPatient, _ what: String
  ) {
    let difference = RuleDifference(old, changed)
    let groups = difference.patients.doses.filter { $0.change.kind != .rule }
    var found: [[String: String]] = []
    for group in groups {
      #expect(group.totalCount == everybody.patients.count, "\(what)")
      for box in group.boxes {
        let patients = everybody.patients.filter { patient in
          box.conditions.allSatisfy { $0.values.contains(patient[$0.input] ?? "") }
        }
        #expect(patients.count == box.patientCount, "\(what): \(box)")
        found += patients
      }
    }
    let asked = everybody.differing(from: changed.decisions)
    #expect(Set(found) == asked, "\(what)")
    #expect(found.count == Set(found).count, "\(what): boxes overlap")
    #expect(difference.patients.changesDecisions == !asked.isEmpty, "\(what)")
  }

  @Test(arguments: 0..<16)
  func `a deleted rule of the dose`(index: Int) {
    let rules = shipped.startingDose.rules
    let others = rules.enumerated().filter { $0.offset != index }.map(\.element)
    expectExact(
      shipped.with(startingDose: shipped.startingDose.with(rules: others)), rules[index].id)
  }

  @Test(arguments: 0..<16)
  func `a rule of the dose for one more value, or one less`(index: Int) throws {
    let table = shipped.startingDose
    for input in table.inputs {
      for value in input.vocabulary {
        let rule = table.rules[index]
        var conditions = rule.conditions
        var values = conditions[input.name] ?? Set(input.vocabulary)
        if values.remove(value) == nil { values.insert(value) }
        conditions[input.name] = values
        var rules = table.rules
        rules[index] = rule.with(conditions: conditions)
        expectExact(
          shipped.with(startingDose: table.with(rules: rules)),
          "\(rule.id): \(input.name) \(value)")
      }
    }
  }

  @Test(arguments: 0..<6)
  func `another start`(index: Int) throws {
    let table = shipped.startingDose
    var rules = table.rules
    let dose = try #require(rules[index].dose)
    let band = try #require(DoseBand(lower: dose.lower, upper: dose.upper, start: dose.lower))
    rules[index] = rules[index].with(dose: band)
    expectExact(shipped.with(startingDose: table.with(rules: rules)), rules[index].id)
  }

  @Test(arguments: 0..<5)
  func `a deleted rule of a modifier`(index: Int) {
    let table = shipped.decisions.modifiers[0]
    let others = table.rules.enumerated().filter { $0.offset != index }.map(\.element)
    expectExact(
      with(modifiers: [table.with(rules: others)]), table.rules[index].id)
  }

  @Test func `no modifier at all`() {
    expectExact(with(modifiers: []), "no modifier")
  }

  @Test func `a deleted rule of any modifier, or a deleted modifier`() throws {
    let whole = try #require(Self.loaded)
    let everybody = EveryPatient(of: whole.decisions)
    try #require(everybody.patients.count == 2916)
    let modifiers = whole.decisions.modifiers
    for (index, table) in modifiers.enumerated() {
      for rule in table.rules.indices {
        let others = table.rules.enumerated().filter { $0.offset != rule }.map(\.element)
        var changed = modifiers
        changed[index] = table.with(rules: others)
        expectExact(
          from: whole, to: Self.with(modifiers: changed, in: whole), everybody,
          table.rules[rule].id)
      }
      var fewer = modifiers
      fewer.remove(at: index)
      expectExact(
        from: whole, to: Self.with(modifiers: fewer, in: whole), everybody, "no \(table.name)")
    }
  }

  @Test func `swapped rows are no difference`() {
    let table = shipped.startingDose
    let swapped = shipped.with(startingDose: table.with(rules: table.rules.reversed()))
    #expect(RuleDifference(shipped, swapped).isEmpty)
    let modifier = shipped.decisions.modifiers[0]
    #expect(
      RuleDifference(
        shipped, with(modifiers: [modifier.with(rules: modifier.rules.reversed())])
      ).isEmpty)
  }

  @Test func `the same rules are no difference`() throws {
    #expect(RuleDifference(shipped, shipped).isEmpty)
    let copied = try EditedRules().load()
    let whole = try #require(AzadoseRules.shipped().ruleSet)
    let difference = RuleDifference(whole, copied)
    #expect(difference.isEmpty)
    #expect(!difference.changesDecisions)
  }

  @Test func `a rule of another name is told apart from another decision`() throws {
    let table = shipped.startingDose
    var rules = table.rules
    rules[0] = rules[0].with(id: "full-dose")
    let renamed = RuleDifference(shipped, shipped.with(startingDose: table.with(rules: rules)))
    #expect(!renamed.isEmpty)
    #expect(!renamed.changesDecisions)
    let group = try #require(renamed.patients.doses.first)
    #expect(group.change.kind == .rule)
    #expect(group.change.old?.rules == ["both-normal"])
    #expect(group.change.new?.rules == ["full-dose"])
    #expect(renamed.patients.doses.allSatisfy { $0.change.kind == .rule })
    #expect(renamed.patients.doses.reduce(0) { $0 + $1.patientCount } == 9)
  }
}
