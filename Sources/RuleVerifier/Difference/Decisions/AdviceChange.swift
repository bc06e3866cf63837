public import Rules

/// A sentence that a patient gets or no longer gets, beside whatever dose.
public struct AdviceChange: Sendable, Hashable {
  /// What is said.
  public struct Item: Sendable, Hashable {
    public let kind: AdviceRule.Kind
    /// Present exactly for a warning.
    public let severity: AdviceRule.Severity?
    /// Key of the sentence.
    public let says: String

    init(_ rule: AdviceRule) {
      kind = rule.kind
      severity = rule.severity
      says = rule.says
    }
  }

  public let item: Item
  /// Rules that say it, sorted; empty where it is not said.
  public let oldRules: [String]
  public let newRules: [String]

  /// Whether the patient is told something else, and not only by another rule.
  public var isTold: Bool { oldRules.isEmpty != newRules.isEmpty }
}
