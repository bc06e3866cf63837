import Rules

extension DoseRuleReader {
  /// Which keys an action demands and which it forbids.
  func checkKeys(of fields: Fields, _ action: DoseRule.Action) {
    let word = action.rawValue
    let orders = action == .testFirst || action == .withhold
    check("dose", of: fields, saying: word, isWanted: action.givesDose)
    check("steady-state", of: fields, saying: word, isWanted: action.givesDose)
    check("order", of: fields, saying: word, isWanted: orders)
    check("alternative", of: fields, saying: word, isWanted: action == .avoid)
    if action.givesDose || action == .withhold, fields["policy"] == nil {
      _ = fields.requiredPolicy()
    }
  }
}
