import Rules

extension DecisionTable {
  /// Whether another decision has the same rules in the same places; two that do not may still
  /// decide everybody alike.
  func isSame(as other: DecisionTable) -> Bool {
    hitPolicy == other.hitPolicy && strictestFirst == other.strictestFirst
      && inputs == other.inputs && rules == other.rules
  }
}
