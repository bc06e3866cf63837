public import Pharmacogenomics

/// How much doubt a dose bears; thresholds are fractions of 1, all a policy of the rules.
///
/// The doubt is the joint probability, over all genes, of the worlds with a lower
/// dose than the likeliest.
public struct UncertaintyPolicy: Sendable, Hashable {
  /// Below it the likeliest world acts, with a note.
  public let noteBelow: ExactDecimal
  /// From it on, worlds that say *avoid* win.
  public let avoidFrom: ExactDecimal
  /// From it on, worlds that say *avoid* withhold the dose.
  public let withholdAvoidFrom: ExactDecimal
  /// Above it, the severe world's rule acts when every severe world allows a dose.
  public let severeRuleAbove: ExactDecimal
  /// From it on, doubt that rests only on positions not looked at carries a caution.
  public let unobservedCautionFrom: ExactDecimal
  /// Above it, such doubt withholds the dose.
  public let unobservedWithholdAbove: ExactDecimal
  public let policy: String
  public let location: SourceLocation

  public init(
    noteBelow: ExactDecimal, avoidFrom: ExactDecimal, withholdAvoidFrom: ExactDecimal,
    severeRuleAbove: ExactDecimal, unobservedCautionFrom: ExactDecimal,
    unobservedWithholdAbove: ExactDecimal, policy: String, location: SourceLocation
  ) {
    self.noteBelow = noteBelow
    self.avoidFrom = avoidFrom
    self.withholdAvoidFrom = withholdAvoidFrom
    self.severeRuleAbove = severeRuleAbove
    self.unobservedCautionFrom = unobservedCautionFrom
    self.unobservedWithholdAbove = unobservedWithholdAbove
    self.policy = policy
    self.location = location
  }
}
