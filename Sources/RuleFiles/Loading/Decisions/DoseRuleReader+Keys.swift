import Rules

extension DoseRuleReader {
  /// Which keys an action demands and which it forbids.
  func checkKeys(of fields: Fields, _ action: DoseRule.Action) {
    let orders = action == .testFirst || action == .withhold
    check("dose", of: fields, action, isWanted: action.givesDose)
    check("steady-state", of: fields, action, isWanted: action.givesDose)
    check("order", of: fields, action, isWanted: orders)
    check("alternative", of: fields, action, isWanted: action == .avoid)
    if action.givesDose || action == .withhold, fields["policy"] == nil {
      _ = fields.requiredPolicy()
    }
  }

  private func check(
    _ key: String, of fields: Fields, _ action: DoseRule.Action, isWanted: Bool
  ) {
    if isWanted, fields[key] == nil {
      context.findings.report(
        .missingKey, at: fields.location,
        "\(fields.what) says '\(action.rawValue)' and has no '\(key)'", hint: "add '\(key):'")
    }
    if !isWanted, fields[key] != nil {
      context.findings.report(
        .unknownKey, at: fields.place(of: key),
        "a rule that says '\(action.rawValue)' has no '\(key)'",
        hint: "delete it, or choose another action")
    }
  }
}
