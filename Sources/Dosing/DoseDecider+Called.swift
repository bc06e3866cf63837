public import AlleleCalling
import Rules

extension DoseDecider {
  /// What the rules and the doubt about the calls come to, whatever the weight.
  ///
  /// - Throws: `DosingError` for values that a decision does not answer.
  public func answer(
    calls: [GeneCall], genotypes: [GenotypeCall] = []
  ) throws(DosingError) -> CalledAnswer {
    let decider = knowing(genotypes)
    let resolution = try decider.resolve(decider.sources(calls))
    return CalledAnswer(
      action: action(of: resolution), inputs: resolution.acting.values,
      isWithheldByDoubt: resolution.isWithheld)
  }

  /// What the plain genotypes tell the rules, by the name of the input: all that a decision takes
  /// from them.
  public func values(of genotypes: [GenotypeCall]) -> [String: String] {
    GenotypeFacts.values(of: genotypes, for: rules.decisions.inputs)
  }

  /// This decider with what the plain genotypes tell.
  func knowing(_ genotypes: [GenotypeCall]) -> DoseDecider {
    let seen = values(of: genotypes)
    return DoseDecider(
      rules: rules, ancestry: ancestry, facts: facts.merging(seen) { stated, _ in stated },
      results: results)
  }

  /// What is done: without a band, or where doubt takes the dose away, it is withheld.
  func action(of resolution: EnvelopePolicy.Resolution) -> DoseRule.Action {
    let action = resolution.acting.answer.action
    if resolution.isWithheld || (action.givesDose && !resolution.givesDose) { return .withhold }
    return action
  }
}
