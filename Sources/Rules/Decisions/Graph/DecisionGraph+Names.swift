/// What the decisions have in common, whatever their rules give.
extension DecisionGraph {
  /// One decision, whatever its rules give.
  public struct Outline: Sendable {
    public let name: String
    public let hitPolicy: HitPolicy
    public let inputs: [DecisionInput]
    public let rules: [any DecisionRule]
    public let location: SourceLocation

    fileprivate init<Rule>(_ table: DecisionTable<Rule>) {
      name = table.name
      hitPolicy = table.hitPolicy
      inputs = table.inputs
      rules = table.rules
      location = table.location
    }
  }

  /// Every decision: the dose, its modifiers as they are applied, advice, answers, follow-ups,
  /// guidelines.
  public var outlines: [Outline] {
    [Outline(dose)] + modifiers.map { Outline($0) } + advice.map { Outline($0) }
      + answers.map { Outline($0) } + followUps.map { Outline($0) }
      + comparisons.map { Outline($0) }
  }

  /// Names of the decisions, in the same order.
  public var names: [String] { outlines.map(\.name) }

  /// Rules of all decisions.
  public var ruleCount: Int { outlines.reduce(0) { $0 + $1.rules.count } }

  /// The inputs of one decision; empty for a name that no decision has.
  public func inputs(of decision: String) -> [DecisionInput] {
    outlines.first { $0.name == decision }?.inputs ?? []
  }

  /// The ids of the rules of one decision.
  public func ruleNames(of decision: String) -> [String] {
    outlines.first { $0.name == decision }?.rules.map(\.id) ?? []
  }

  /// The words that the rules of one decision answer, each once, in the order of the file.
  public func answerWords(of decision: String) -> [String] {
    var words: [String] = []
    for rule in outlines.first(where: { $0.name == decision })?.rules ?? []
    where !words.contains(rule.answer) {
      words.append(rule.answer)
    }
    return words
  }

  /// The rules of one decision that decide completed values, by the hit policy.
  public func deciding(_ decision: String, _ values: [String: String]) -> [any DecisionRule] {
    if decision == dose.name { return dose.deciding(values) }
    if let table = modifiers.first(where: { $0.name == decision }) { return table.deciding(values) }
    if let table = advice.first(where: { $0.name == decision }) { return table.deciding(values) }
    if let table = answers.first(where: { $0.name == decision }) { return table.deciding(values) }
    if let table = followUps.first(where: { $0.name == decision }) { return table.deciding(values) }
    return comparisons.first { $0.name == decision }?.deciding(values) ?? []
  }
}
