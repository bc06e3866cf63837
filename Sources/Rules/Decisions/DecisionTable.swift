/// A decision: inputs with closed vocabularies and the rules that answer them.
public struct DecisionTable<Rule: DecisionRule>: Sendable {
  public let name: String
  public let hitPolicy: HitPolicy
  /// Answers from the strictest to the mildest; empty unless the policy is `strictest`.
  public let strictestFirst: [String]
  /// In the order of the file.
  public let inputs: [DecisionInput]
  /// In the order of the file.
  public let rules: [Rule]
  /// What must hold for every patient, in the order of the file.
  public let invariants: [Invariant]
  public let location: SourceLocation

  public init(
    name: String, hitPolicy: HitPolicy, strictestFirst: [String] = [], inputs: [DecisionInput],
    rules: [Rule], invariants: [Invariant] = [], location: SourceLocation
  ) {
    self.name = name
    self.hitPolicy = hitPolicy
    self.strictestFirst = strictestFirst
    self.inputs = inputs
    self.rules = rules
    self.invariants = invariants
    self.location = location
  }

  /// Every rule whose conditions hold for these values, in the order of the file.
  public func matches(_ values: [String: String]) -> [Rule] {
    rules.filter { rule in
      rule.conditions.allSatisfy { input, wanted in
        values[input].map(wanted.contains) ?? false
      }
    }
  }

  /// The rules that answer these values, by the hit policy.
  ///
  /// A proved `unique` table gives exactly one for every combination of its vocabularies, a proved
  /// `strictest` table those of the strictest answer, which all do the same to the patient; an
  /// `all` table gives any number.
  public func deciding(_ values: [String: String]) -> [Rule] {
    let found = matches(values)
    guard hitPolicy == .strictest, let best = found.map(rank).min() else { return found }
    return found.filter { rank(of: $0) == best }
  }

  /// Where a rule's answer stands in the declared order, 0 is the strictest.
  public func rank(of rule: Rule) -> Int {
    strictestFirst.firstIndex(of: rule.answer) ?? strictestFirst.count
  }

  /// This table with other rules.
  public func with(rules: [Rule]) -> DecisionTable {
    DecisionTable(
      name: name, hitPolicy: hitPolicy, strictestFirst: strictestFirst, inputs: inputs,
      rules: rules, invariants: invariants, location: location)
  }

  /// This table with other invariants.
  public func with(invariants: [Invariant]) -> DecisionTable {
    DecisionTable(
      name: name, hitPolicy: hitPolicy, strictestFirst: strictestFirst, inputs: inputs,
      rules: rules, invariants: invariants, location: location)
  }
}
