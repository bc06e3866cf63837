import Rules

/// Reads one row of a decision that gives advice.
struct AdviceRuleReader: RuleReading {
  let conditions: ConditionReader
  let context: LoadContext

  static let keys = Keys(
    ["id", "when", "kind", "says"], optional: ["severity", "source", "policy"])

  static let boundKeys = [
    BoundKey("severity", demandedBy: AdviceRule.Kind.warning)
  ]

  func read(_ value: Value) -> AdviceRule? {
    guard let fields = open(value, Self.keys) else { return nil }
    let conditions = when(fields)
    let says = fields.sentence("says", context)
    let severity = fields["severity"]?.choice(of: AdviceRule.Severity.self)
    guard let kind = fields["kind"]?.choice(of: AdviceRule.Kind.self) else { return nil }
    check(Self.boundKeys, of: fields, saying: kind.rawValue)
    let authority = authority(of: fields)
    return AdviceRule(
      id: fields.text("id"), conditions: conditions, kind: kind, severity: severity,
      says: says ?? "", sources: authority.sources, policy: authority.policy,
      location: fields.location)
  }
}
