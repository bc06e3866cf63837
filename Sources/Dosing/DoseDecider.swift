public import AlleleCalling
public import Pharmacogenomics
public import Rules

/// Turns gene calls, clinical facts, weight and stock into a decision. Pure: same input, same
/// answer.
public struct DoseDecider: Sendable {
  let rules: RuleSet
  let ancestry: Ancestry?
  /// Values of the inputs that no file tells, by input name.
  let facts: [String: String]
  /// What was stated of genes beside the file.
  let results: [GeneResult]

  /// - Parameters:
  ///   - facts: A value of the vocabulary for each input that somebody stated, by the input's
  ///     name; an input that is left out is unknown.
  ///   - results: What somebody stated of genes, beside a file or in place of one.
  public init(
    rules: RuleSet, ancestry: Ancestry?, facts: [String: String] = [:],
    results: [GeneResult] = []
  ) {
    self.rules = rules
    self.ancestry = ancestry
    self.facts = facts
    self.results = results
  }

  /// The decision for one patient.
  ///
  /// - Parameter calls: One for each gene that a file was read for; none without a file.
  /// - Throws: `DosingError` for a weight outside the accepted range, an assumption that is not
  ///   needed or not possible, or a table that does not answer an input with exactly one rule.
  public func decide(
    calls: [GeneCall], genotypes: [GenotypeCall] = [], weight: BodyWeight,
    stock: TabletStock? = nil
  ) throws(DosingError) -> DoseDecision {
    try check(weight)
    let decider = knowing(genotypes)
    let sources = try decider.sources(calls)
    return try decider.decision(
      decider.resolve(sources), uses: sources.flatMap(\.uses), weight: weight, stock: stock)
  }

  /// The decision for the phenotypes of every gene, with their probabilities.
  func decide(
    _ spreads: [PhenotypeSpread], weight: BodyWeight, stock: TabletStock?
  ) throws(DosingError) -> DoseDecision {
    try check(weight)
    return try decision(resolve(spreads), uses: [], weight: weight, stock: stock)
  }

  private func decision(
    _ resolution: EnvelopePolicy.Resolution, uses: [ResultUse], weight: BodyWeight,
    stock: TabletStock?
  ) throws(DosingError) -> DoseDecision {
    let answer = resolution.acting.answer
    let action = action(of: resolution)
    let dose = DoseWeigher(drug: rules.drug, stock: stock ?? rules.drug.stock)
      .weigh(action.givesDose ? resolution.cappedBand ?? answer.dose : nil, weight)
    return DoseDecision(
      outcome: outcome(action, dose), answer: answer, advice: try advice(resolution),
      treatment: try treatment(resolution), guidelines: try guidelines(resolution),
      inputs: resolution.acting.values,
      doubts: resolution.doubts, results: uses,
      trace: DecisionTrace(acting: resolution.reading, others: resolution.others),
      isWeightUnusual: dose.isWeightUnusual, isDoseUnusual: dose.isDoseUnusual)
  }

  private func outcome(_ action: DoseRule.Action, _ dose: WeighedDose) -> DoseDecision.Outcome {
    switch action {
    case .avoid: .avoid
    case .testFirst: .testFirst
    case .withhold: .withheld
    case .start, .startReduced: dose.amount.map { .dose($0) } ?? .withheld
    }
  }

  private func advice(
    _ resolution: EnvelopePolicy.Resolution
  ) throws(DosingError) -> [AdviceRule] {
    do throws(Undecided) {
      return try rules.decisions.advice(
        resolution.acting.values, givesDose: resolution.givesDose)
    } catch {
      throw .undecided(error)
    }
  }

  private func treatment(
    _ resolution: EnvelopePolicy.Resolution
  ) throws(DosingError) -> [FollowUpRule] {
    do throws(Undecided) {
      return try rules.decisions.followUp(.metabolites, resolution.acting.values)
    } catch {
      throw .undecided(error)
    }
  }

  private func guidelines(
    _ resolution: EnvelopePolicy.Resolution
  ) throws(DosingError) -> [GuidelineRule] {
    do throws(Undecided) {
      return try rules.decisions.guidelines(
        resolution.acting.values, profile: rules.activeProfile?.name)
    } catch {
      throw .undecided(error)
    }
  }

  /// Refuses a weight outside the range for which doses are computed.
  public func check(_ weight: BodyWeight) throws(DosingError) {
    guard rules.drug.acceptedWeight.contains(weight.kilograms) else {
      throw .weightOutside(stated: weight.stated, accepted: rules.drug.acceptedWeight)
    }
  }

  /// Decides in every world. A gene whose open core positions leave several phenotypes is
  /// *unknown*, unless every completion leads to the same dose.
  func resolve(
    _ spreads: [PhenotypeSpread]
  ) throws(DosingError) -> EnvelopePolicy.Resolution {
    let envelope = EnvelopePolicy(policy: rules.uncertainty, ancestry: ancestry)
    if !spreads.contains(where: { $0.entries.isEmpty }) {
      let worlds = try JointWorld.all(of: spreads, facts: facts, decisions: rules.decisions)
      let answers = Set(worlds.filter { !$0.needsUnobserved }.map { Answer($0.answer) })
      if !spreads.contains(where: \.isDoubtful) || answers.count == 1,
        var resolution = envelope.resolve(worlds)
      {
        resolution.reading.genes = spreads
        return resolution
      }
    }
    let known = spreads.map { spread in
      spread.isDoubtful
        ? PhenotypeSpread(gene: spread.gene, fixedAt: DecisionInput.unknown) : spread
    }
    let worlds = try JointWorld.all(of: known, facts: facts, decisions: rules.decisions)
    guard var resolution = envelope.resolve(worlds) else {
      throw .undecided(Undecided(decision: rules.startingDose.name, values: [:], rules: []))
    }
    resolution.reading.genes = spreads
    resolution.reading.unknown = spreads.filter(\.isDoubtful).map(\.gene)
    return resolution
  }
}

/// What makes two answers the same dose.
private struct Answer: Hashable {
  let action: DoseRule.Action
  let dose: DoseBand?

  init(_ answer: DoseAnswer) {
    action = answer.action
    dose = answer.dose
  }
}
