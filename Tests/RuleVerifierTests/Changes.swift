import Rules

extension DoseRule {
  /// This rule with another dose, identifier or conditions.
  func with(
    id: String? = nil, conditions: [String: Set<String>]? = nil, dose: DoseBand? = nil
  ) -> DoseRule {
    DoseRule(
      id: id ?? self.id, conditions: conditions ?? self.conditions, action: action,
      dose: dose ?? self.dose, steadyState: steadyState, strength: strength, sources: sources,
      policy: policy, says: says, orders: orders, guidelineSays: guidelineSays,
      alternative: alternative, location: location)
  }
}
