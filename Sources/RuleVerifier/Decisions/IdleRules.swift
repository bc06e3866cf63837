import Rules

/// Rules that decide no patient: because no patient meets their conditions, or because a stricter
/// rule always does.
struct IdleRules<Rule: DecisionRule> {
  private let table: DecisionTable<Rule>
  private let reached: [CompiledDecision.Outcome]

  /// - Parameter reached: Every outcome that some patient gets.
  init(_ table: DecisionTable<Rule>, reached: [CompiledDecision.Outcome]) {
    self.table = table
    self.reached = reached
  }

  func findings() -> [Diagnostic] {
    let matching = Set(reached.flatMap(\.matching))
    let deciding = Set(reached.flatMap(\.deciding))
    return table.rules.indices.compactMap { index in
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
    let stricter = reached.first { $0.matching.contains(index) }?.deciding.first
      .map { table.rules[$0] }
    let by = stricter.map { ", such as '\($0.id)' in line \($0.location.line)" } ?? ""
    return Diagnostic(
      .shadowedRule, at: rule.location,
      "rule '\(rule.id)' never decides, because a stricter rule always holds too" + by,
      hint: "delete it, or narrow the stricter rule")
  }
}
