import Rules

/// What has to be proved of a rule set, when one that it was made of is known to be sound.
struct Changes {
  private let old: DecisionGraph?
  private let isProfile: Bool
  /// Whether some patient's dose may be another, or what is demanded of it.
  let reachInvariants: Bool

  /// - Parameters:
  ///   - sound: A rule set without findings; without one everything is proved.
  ///   - isProfile: Whether the rule set is another guideline of one that was proved just now.
  init(of ruleSet: RuleSet, since sound: RuleSet?, isProfile: Bool) {
    let (new, old) = (ruleSet.decisions, sound?.decisions)
    self.old = old
    self.isProfile = isProfile
    reachInvariants =
      !(old.map { old in
        Self.areSame(new.doses, old.doses) && Self.areSame(new.modifiers, old.modifiers)
          && Self.areSame(new.answers, old.answers) && new.invariants == old.invariants
          && ruleSet.drug.target.value == sound?.drug.target.value
      } ?? false)
  }

  /// The decisions that must be proved.
  func reached<Rule>(
    _ tables: [DecisionTable<Rule>], _ kind: (DecisionGraph) -> [DecisionTable<Rule>]
  ) -> [DecisionTable<Rule>] {
    let known = old.map(kind) ?? []
    return tables.filter { table in
      // Which patients there are is for those decisions to say whose answers it uses.
      let usesAnswers = table.inputs.contains { $0.answeredBy != nil }
      if usesAnswers { return true }
      let isOwn = !isProfile || table.inputs.contains { $0.phenotypeGene != nil }
      return isOwn && !known.contains { $0.name == table.name && $0.isSame(as: table) }
    }
  }

  private static func areSame<Rule>(
    _ one: [DecisionTable<Rule>], _ other: [DecisionTable<Rule>]
  ) -> Bool {
    one.map(\.name) == other.map(\.name) && zip(one, other).allSatisfy { $0.isSame(as: $1) }
  }
}

extension DecisionGraph {
  /// The decision that gives a dose, as the only one of its kind.
  var doses: [DecisionTable<DoseRule>] { [dose] }
}
