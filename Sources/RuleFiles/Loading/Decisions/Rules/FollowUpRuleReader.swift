import Rules

/// Reads one row of a decision about a running treatment.
struct FollowUpRuleReader: RuleReading {
  let conditions: ConditionReader
  /// What the decision follows.
  let topic: FollowUpRule.Topic
  let context: LoadContext

  static let keys = Keys(
    ["id", "when", "next", "says"], optional: ["consider", "source", "policy"])

  func read(_ value: Value) -> FollowUpRule? {
    guard let fields = open(value, Self.keys) else { return nil }
    let conditions = when(fields)
    let says = fields.sentence("says", context)
    let consider = sentenceList("consider", of: fields)
    let authority = authority(of: fields)
    guard let next = fields["next"]?.choice(of: FollowUpRule.Step.self) else { return nil }
    return FollowUpRule(
      id: fields.text("id"), conditions: conditions, topic: topic, next: next, says: says ?? "",
      consider: consider, sources: authority.sources, policy: authority.policy,
      location: fields.location)
  }
}
