import Rules

/// Reads one row of a decision whose answers other decisions use.
struct AnswerRuleReader: RuleReading {
  let conditions: ConditionReader
  /// The words that the decision declares.
  let words: Vocabulary
  let context: LoadContext

  static let keys = Keys(["id", "when", "answer"], optional: ["source", "policy"])

  func read(_ value: Value) -> AnswerRule? {
    guard let fields = open(value, Self.keys) else { return nil }
    let conditions = when(fields)
    let authority = authority(of: fields)
    guard let answer = fields["answer"]?.name(in: words) else { return nil }
    return AnswerRule(
      id: fields.text("id"), conditions: conditions, answer: answer, sources: authority.sources,
      policy: authority.policy, location: fields.location)
  }
}
