import Pharmacogenomics

/// What the rules give one patient in the end: the dose decision with every modifier applied.
public struct DoseAnswer: Sendable, Hashable {
  /// The rule of the dose decision.
  public let rule: DoseRule
  /// Rules that changed the dose, or kept it with a caution, in the declared order.
  public let modifiers: [ModifierRule]
  /// What to do.
  public let action: DoseRule.Action
  /// Present exactly when the action gives a dose.
  public let dose: DoseBand?

  /// The answer of a dose rule alone.
  public init(_ rule: DoseRule) {
    self.init(rule: rule, modifiers: [], action: rule.action, dose: rule.dose)
  }

  private init(
    rule: DoseRule, modifiers: [ModifierRule], action: DoseRule.Action, dose: DoseBand?
  ) {
    self.rule = rule
    self.modifiers = modifiers
    self.action = action
    self.dose = dose
  }

  /// This answer after one more modifier, whose rules all have the same effect.
  ///
  /// Without a dose there is nothing to lower, and the answer stays; only *avoid* is still
  /// stricter than *withhold* and *test first*.
  ///
  /// - Parameter tellsAll: Whether rules that would take the dose away too are named after it is
  ///   gone: to a patient each reason is told, to a proof the first one is enough.
  public func modified(by rules: [ModifierRule], tellsAll: Bool = false) -> DoseAnswer {
    guard let effect = rules.first?.effect else { return self }
    let speaking = rules.filter { $0.says != nil }
    if effect == .avoid, action != .avoid { return changed(nil, .avoid, by: speaking) }
    guard let dose else {
      let isReason = effect == .withhold || effect == .avoid
      return tellsAll && isReason ? changed(nil, action, by: speaking) : self
    }
    switch effect {
    case .keep:
      return changed(dose, action, by: speaking)
    case .multiply(let share):
      return changed(dose.multiplied(by: share), reduced(by: share < 1), by: speaking)
    case .cap(let cap):
      let capped = dose.capped(by: cap)
      return changed(capped, reduced(by: capped != dose), by: speaking)
    case .withhold:
      return changed(nil, .withhold, by: speaking)
    case .avoid:
      return self
    }
  }

  /// A full dose that something lowers is a reduced one.
  private func reduced(by isLower: Bool) -> DoseRule.Action { isLower ? .startReduced : action }

  private func changed(
    _ dose: DoseBand?, _ action: DoseRule.Action, by rules: [ModifierRule]
  ) -> DoseAnswer {
    DoseAnswer(rule: rule, modifiers: modifiers + rules, action: action, dose: dose)
  }
}
