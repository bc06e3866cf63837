extension DecisionGraph {
  /// What the rules give a patient, every modifier applied and every reason against a dose told.
  ///
  /// - Parameters:
  ///   - values: A value of the vocabulary for each input that a patient brings, by the input's
  ///     name; an input that is left out and can be unknown is unknown.
  ///   - tellsHolds: Whether rules that withhold the dose are named too where a stricter one of the
  ///     same decision takes it away: an infection is no less an infection where the drug is
  ///     avoided.
  public func answer(
    _ values: [String: String], tellsHolds: Bool = false
  ) throws(Undecided) -> DoseAnswer {
    let all = try completed(values)
    var answer = DoseAnswer(try Self.decided(dose, all)[0])
    for modifier in modifiers {
      let deciding = try Self.decided(modifier, all)
      answer = answer.modified(by: deciding, tellsAll: true)
      guard tellsHolds, deciding[0].effect == .avoid else { continue }
      answer = answer.modified(
        by: modifier.matches(all).filter { $0.effect == .withhold }, tellsAll: true)
    }
    return answer
  }

  /// The advice for a patient, in the order of the decisions and their rules.
  ///
  /// - Parameter givesDose: Whether the patient gets a dose; without one nothing rests on an
  ///   assumption or comes later, and neither is told.
  public func advice(
    _ values: [String: String], givesDose: Bool
  ) throws(Undecided) -> [AdviceRule] {
    let all = try completed(values)
    return advice.flatMap { $0.deciding(all) }.filter { givesDose || !$0.kind.needsDose }
  }

  /// What a running treatment's values mean, the most urgent step first and else in the order of
  /// the decisions and their rules.
  public func followUp(
    _ topic: FollowUpRule.Topic, _ values: [String: String]
  ) throws(Undecided) -> [FollowUpRule] {
    let all = try completed(values)
    var found: [FollowUpRule] = []
    for table in followUps where table.rules.contains(where: { $0.topic.speaks(of: topic) }) {
      found += table.hitPolicy == .all ? table.deciding(all) : try Self.decided(table, all)
    }
    // Stable: steps of equal urgency keep their order.
    return FollowUpRule.Step.allCases.flatMap { step in found.filter { $0.next == step } }
  }

  /// What the guidelines answer that go by the phenotypes of a profile, in the order of the files.
  ///
  /// - Parameter profile: `nil` for the phenotypes of the rule set.
  public func guidelines(
    _ values: [String: String], profile: String?
  ) throws(Undecided) -> [GuidelineRule] {
    let all = try completed(values)
    var found: [GuidelineRule] = []
    for table in comparisons where table.rules.first?.guideline.profile == profile {
      found.append(try Self.decided(table, all)[0])
    }
    return found
  }

  /// The inputs that a patient brings for a topic.
  public func patientInputs(of topic: FollowUpRule.Topic) -> [DecisionInput] {
    let speaking = followUps.filter { $0.rules.contains { $0.topic.speaks(of: topic) } }
    let names = speaking.flatMap { patientInputs(of: $0.name).map(\.name) }
    return patientInputs.filter { names.contains($0.name) }
  }

  /// The values with the answers of decisions that others use.
  public func completed(_ values: [String: String]) throws(Undecided) -> [String: String] {
    var all = values
    for input in inputs where all[input.name] == nil && input.answeredBy == nil {
      if input.vocabulary.contains(DecisionInput.unknown) {
        all[input.name] = DecisionInput.unknown
      }
    }
    for name in order {
      guard let word = try word(of: name, all) else { continue }
      for input in inputs where input.answeredBy == name { all[input.name] = word }
    }
    return all
  }

  private func word(
    of decision: String, _ values: [String: String]
  ) throws(Undecided) -> String? {
    if decision == dose.name { return try Self.decided(dose, values)[0].answer }
    if let table = answers.first(where: { $0.name == decision }) {
      return try Self.decided(table, values)[0].answer
    }
    return nil
  }

  /// The rules that decide, at least one and all to the same effect.
  private static func decided<Rule>(
    _ table: DecisionTable<Rule>, _ values: [String: String]
  ) throws(Undecided) -> [Rule] {
    let rules = table.deciding(values)
    let isOne = table.hitPolicy == .unique ? rules.count == 1 : !rules.isEmpty
    let overruled = table.hitPolicy == .strictest ? table.matches(values) : []
    guard isOne, rules.allSatisfy({ $0.givesSame(as: rules[0]) }),
      overruled.allSatisfy({ rules[0].mayOverrule($0) })
    else {
      let named = table.inputs.map(\.name)
      throw Undecided(
        decision: table.name, values: values.filter { named.contains($0.key) },
        rules: rules.map(\.id))
    }
    return rules
  }
}
