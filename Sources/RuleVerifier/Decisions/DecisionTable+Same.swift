import Rules

extension DecisionTable {
  /// Whether another decision has the same rules in the same places of their order, wherever they
  /// are written; two that do not may still decide everybody alike.
  func isSame(as other: DecisionTable) -> Bool {
    hitPolicy == other.hitPolicy && strictestFirst == other.strictestFirst
      && inputs == other.inputs && rules.count == other.rules.count
      && zip(rules, other.rules).allSatisfy { rule, other in
        var moved = other
        moved.location = rule.location
        return rule == moved
      }
  }
}
