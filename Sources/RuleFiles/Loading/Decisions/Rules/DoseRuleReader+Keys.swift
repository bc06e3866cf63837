import Pharmacogenomics
import Rules

extension DoseRuleReader {
  static let boundKeys = [
    BoundKey("dose", demandedBy: DoseRule.Action.start, .startReduced),
    BoundKey("steady-state", demandedBy: DoseRule.Action.start, .startReduced),
    BoundKey("order", demandedBy: DoseRule.Action.testFirst, .withhold),
    BoundKey("alternative", demandedBy: DoseRule.Action.avoid),
  ]

  /// `start` is the standard dose, `start reduced` is less.
  func checkStart(of fields: Fields, _ action: DoseRule.Action, _ dose: DoseBand?) {
    guard let dose, action.givesDose else { return }
    if action == .start, dose.start != 1 {
      fields["dose"]?.report(
        .badRange,
        "a rule that says 'start' starts at 100% of target, and this one at "
          + "\(dose.start * 100)%", hint: "write 'start reduced', or correct the start")
    }
    if action == .startReduced, dose.start >= 1 {
      fields["dose"]?.report(
        .badRange,
        "a rule that says 'start reduced' starts below 100% of target, and this one at "
          + "\(dose.start * 100)%", hint: "write 'start', or correct the start")
    }
  }

  /// Which keys an action demands and which it forbids.
  func checkKeys(of fields: Fields, _ action: DoseRule.Action) {
    check(Self.boundKeys, of: fields, saying: action.rawValue)
    if action.givesDose || action == .withhold, fields["policy"] == nil {
      _ = fields.requiredPolicy()
    }
  }
}
