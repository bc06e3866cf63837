import Rules

extension DecisionRule {
  /// Whether another rule is the same, wherever it is written.
  func isSame(as other: Self) -> Bool {
    var moved = other
    moved.location = location
    return self == moved
  }
}

extension DecisionTable {
  /// Whether another decision has the same rules in the same places of their order, wherever they
  /// are written; two that do not may still decide everybody alike.
  func isSame(as other: DecisionTable) -> Bool {
    hitPolicy == other.hitPolicy && strictestFirst == other.strictestFirst
      && inputs == other.inputs && rules.count == other.rules.count
      && zip(rules, other.rules).allSatisfy { $0.isSame(as: $1) }
  }
}
