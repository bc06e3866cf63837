import Rules

extension DoseRuleReader {
  static let boundKeys = [
    BoundKey("dose", demandedBy: DoseRule.Action.start, .startReduced),
    BoundKey("steady-state", demandedBy: DoseRule.Action.start, .startReduced),
    BoundKey("order", demandedBy: DoseRule.Action.testFirst, .withhold),
    BoundKey("alternative", demandedBy: DoseRule.Action.avoid),
  ]

  /// Which keys an action demands and which it forbids.
  func checkKeys(of fields: Fields, _ action: DoseRule.Action) {
    check(Self.boundKeys, of: fields, saying: action.rawValue)
    if action.givesDose || action == .withhold, fields["policy"] == nil {
      _ = fields.requiredPolicy()
    }
  }
}
