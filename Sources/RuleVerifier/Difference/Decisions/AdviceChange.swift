public import Rules

/// A sentence that a patient gets or no longer gets, beside whatever dose or in the follow-up.
public struct AdviceChange: Sendable, Hashable {
  /// What is said.
  public struct Item: Sendable, Hashable {
    public let kind: AdviceRule.Kind
    /// The step that the sentence goes with; present exactly for one of the follow-up.
    public let next: FollowUpRule.Step?
    /// Present exactly for a warning.
    public let severity: AdviceRule.Severity?
    /// Key of the sentence.
    public let says: String

    init(_ rule: AdviceRule) {
      kind = rule.kind
      next = nil
      severity = rule.severity
      says = rule.says
    }

    /// A sentence of a rule of the follow-up: what the values mean, or what to consider.
    init(_ rule: FollowUpRule, says: String) {
      kind = .advice
      next = rule.next
      severity = nil
      self.says = says
    }
  }

  public let item: Item
  /// Rules that say it, sorted; empty where it is not said.
  public let oldRules: [String]
  public let newRules: [String]

  /// Whether the patient is told something else, and not only by another rule.
  public var isTold: Bool { oldRules.isEmpty != newRules.isEmpty }
}
