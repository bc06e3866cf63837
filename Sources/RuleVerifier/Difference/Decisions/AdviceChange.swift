public import Pharmacogenomics
public import Rules

/// A sentence that a patient gets or no longer gets, beside whatever dose in the follow-up, or by a guideline.
public struct AdviceChange: Sendable, Hashable {
  /// What is said.
  public struct Item: Sendable, Hashable {
    public let kind: AdviceRule.Kind
    /// The step that the sentence goes with; present exactly for one of the follow-up.
    public let next: FollowUpRule.Step?
    /// What the guideline gives; present exactly for the answer of one.
    public let guideline: GuidelineAnswer?
    /// Present exactly for a warning.
    public let severity: AdviceRule.Severity?
    /// Key of the sentence.
    public let says: String

    init(_ rule: AdviceRule) {
      kind = rule.kind
      next = nil
      guideline = nil
      severity = rule.severity
      says = rule.says
    }

    /// A sentence of a rule of the follow-up: what the values mean, or what to consider.
    init(_ rule: FollowUpRule, says: String) {
      kind = .advice
      next = rule.next
      guideline = nil
      severity = nil
      self.says = says
    }

    /// What a guideline answers.
    init(_ rule: GuidelineRule) {
      kind = .advice
      next = nil
      guideline = GuidelineAnswer(
        title: rule.guideline.title, profile: rule.guideline.profile, gives: rule.gives,
        band: rule.band)
      severity = nil
      says = rule.says
    }
  }

  /// What a guideline gives.
  public struct GuidelineAnswer: Sendable, Hashable {
    public let title: String
    public let profile: String?
    public let gives: GuidelineRule.Gives
    /// Fractions of the target.
    public let band: ClosedRange<ExactDecimal>?
  }

  public let item: Item
  /// Rules that say it, sorted; empty where it is not said.
  public let oldRules: [String]
  public let newRules: [String]

  /// Whether the patient is told something else, and not only by another rule.
  public var isTold: Bool { oldRules.isEmpty != newRules.isEmpty }
}
