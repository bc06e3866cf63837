import Rules

/// Rules that decide no patient: because no patient meets their conditions, or because a stricter
/// rule always does.
struct IdleRules<Rule: DecisionRule> {
  private let table: DecisionTable<Rule>
  /// Places of the rules that hold for some patient.
  private let matching: Set<Int>
  /// Places of the rules that decide some patient.
  private let deciding: Set<Int>
  /// A rule that decides where another one holds.
  private let stricter: (Int) -> Int?

  /// - Parameter reached: Every outcome that some patient gets.
  init(_ table: DecisionTable<Rule>, reached: [CompiledDecision.Outcome]) {
    self.table = table
    matching = Set(reached.flatMap(\.matching))
    deciding = Set(reached.flatMap(\.deciding))
    stricter = { index in reached.first { $0.matching.contains(index) }?.deciding.first }
  }

  /// Of a decision that uses no other's answers: each rule is looked at by itself.
  init(
    _ table: DecisionTable<Rule>, _ decision: CompiledDecision, _ axes: [Axis]
  ) throws(TooManyCells) {
    self.table = table
    var matching: Set<Int> = []
    var deciding: Set<Int> = []
    for rule in table.rules.indices {
      var patients = RulePatients(of: rule, decision, axes)
      if patients.first != nil { matching.insert(rule) }
      if try patients.isLeftByStricter() { deciding.insert(rule) }
    }
    self.matching = matching
    self.deciding = deciding
    stricter = { index in
      RulePatients(of: index, decision, axes).first.flatMap {
        decision.outcome(of: $0).deciding.first
      }
    }
  }

  func findings() -> [Diagnostic] {
    table.rules.indices.compactMap { index in
      if !matching.contains(index) { return unreachable(table.rules[index]) }
      return deciding.contains(index) ? nil : shadowed(index)
    }
  }

  private func unreachable(_ rule: Rule) -> Diagnostic {
    Diagnostic(
      .unreachableRule, at: rule.location, "no patient meets the conditions of rule '\(rule.id)'",
      hint: "delete it, or correct what it asks of the answers of other decisions")
  }

  private func shadowed(_ index: Int) -> Diagnostic {
    let rule = table.rules[index]
    let by =
      stricter(index).map { table.rules[$0] }
      .map { ", such as '\($0.id)' in line \($0.location.line)" } ?? ""
    return Diagnostic(
      .shadowedRule, at: rule.location,
      "rule '\(rule.id)' never decides, because a stricter rule always holds too" + by,
      hint: "delete it, or narrow the stricter rule")
  }
}
