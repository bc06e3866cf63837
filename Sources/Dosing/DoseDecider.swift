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

  /// - Parameter facts: A value of the vocabulary for each input that somebody stated, by the
  ///   input's name; an input that is left out is unknown.
  public init(rules: RuleSet, ancestry: Ancestry?, facts: [String: String] = [:]) {
    self.rules = rules
    self.ancestry = ancestry
    self.facts = facts
  }

  /// The decision for one patient.
  ///
  /// - Throws: `DosingError` for a weight outside the accepted range, or a table that does
  ///   not answer an input with exactly one rule.
  public func decide(
    calls: [GeneCall], genotypes: [GenotypeCall] = [], weight: BodyWeight,
    stock: TabletStock? = nil
  ) throws(DosingError) -> DoseDecision {
    try check(weight)
    let decider = knowing(genotypes)
    return try decider.decision(decider.resolve(calls), weight: weight, stock: stock)
  }

  /// The decision for the phenotypes of every gene, with their probabilities.
  func decide(
    _ spreads: [PhenotypeSpread], weight: BodyWeight, stock: TabletStock?
  ) throws(DosingError) -> DoseDecision {
    try check(weight)
    return try decision(resolve(spreads), weight: weight, stock: stock)
  }

  private func decision(
    _ resolution: EnvelopePolicy.Resolution, weight: BodyWeight, stock: TabletStock?
  ) throws(DosingError) -> DoseDecision {
    let drug = rules.drug
    let answer = resolution.acting.answer
    let outcome: DoseDecision.Outcome
    switch action(of: resolution) {
    case .avoid: outcome = .avoid
    case .testFirst: outcome = .testFirst
    case .withhold: outcome = .withheld
    case .start, .startReduced:
      if let band = resolution.cappedBand ?? answer.dose {
        outcome = .dose(
          DoseAmount(band: band, drug: drug, weight: weight, stock: stock ?? drug.stock))
      } else {
        outcome = .withheld
      }
    }
    return DoseDecision(
      outcome: outcome, answer: answer, advice: try advice(resolution),
      inputs: resolution.acting.values, doubts: resolution.doubts,
      isWeightUnusual: !drug.usualWeight.contains(weight.kilograms),
      isDoseUnusual: isUnusual(outcome))
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

  /// Refuses a weight outside the range for which doses are computed.
  public func check(_ weight: BodyWeight) throws(DosingError) {
    guard rules.drug.acceptedWeight.contains(weight.kilograms) else {
      throw .weightOutside(stated: weight.stated, accepted: rules.drug.acceptedWeight)
    }
  }

  /// The phenotype of one gene that would be acted on if every other gene were the mildest;
  /// `nil` is unknown.
  public func actingPhenotype(of call: GeneCall) throws(DosingError) -> Phenotype? {
    guard call.status != .unknown else { return nil }
    let others = rules.decisions.inputs.compactMap(\.phenotypeGene)
      .filter { $0 != call.gene.symbol }
      .compactMap { gene in
        rules.gene(gene)?.phenotypes.first.map { PhenotypeSpread(gene: gene, fixedAt: $0.id) }
      }
    let resolution = try resolve([call], others)
    guard !resolution.isWithheld, let value = resolution.acting.values[call.gene.symbol] else {
      return nil
    }
    return call.gene.phenotype(value)
  }

  /// The lower of two answers: with failed records half believed, and with all of them true.
  func resolve(
    _ calls: [GeneCall], _ others: [PhenotypeSpread] = []
  ) throws(DosingError) -> EnvelopePolicy.Resolution {
    let mixed = try resolve(calls.map { PhenotypeSpread($0) } + others)
    guard mixed.givesDose, calls.contains(where: { $0.acceptedWorlds != nil }) else {
      return mixed
    }
    let accepted = try resolve(calls.map { PhenotypeSpread($0, isAccepted: true) } + others)
    return accepted.isLower(than: mixed) ? accepted.doubted(with: mixed.doubts) : mixed
  }

  /// Decides in every world. A gene whose open core positions leave several phenotypes is
  /// *unknown*, unless every completion leads to the same dose.
  func resolve(
    _ spreads: [PhenotypeSpread]
  ) throws(DosingError) -> EnvelopePolicy.Resolution {
    let envelope = EnvelopePolicy(policy: rules.uncertainty, ancestry: ancestry)
    let isDoubtful = { (spread: PhenotypeSpread) in
      spread.entries.isEmpty || (spread.isCoreOpen && spread.listedValues.count > 1)
    }
    if !spreads.contains(where: { $0.entries.isEmpty }) {
      let worlds = try JointWorld.all(of: spreads, facts: facts, decisions: rules.decisions)
      let answers = Set(worlds.filter { !$0.needsUnobserved }.map { Answer($0.answer) })
      if !spreads.contains(where: isDoubtful) || answers.count == 1,
        let resolution = envelope.resolve(worlds)
      {
        return resolution
      }
    }
    let known = spreads.map { spread in
      isDoubtful(spread)
        ? PhenotypeSpread(gene: spread.gene, fixedAt: DecisionInput.unknown) : spread
    }
    let worlds = try JointWorld.all(of: known, facts: facts, decisions: rules.decisions)
    guard let resolution = envelope.resolve(worlds) else {
      throw .undecided(Undecided(decision: rules.startingDose.name, values: [:], rules: []))
    }
    return resolution
  }

  private func isUnusual(_ outcome: DoseDecision.Outcome) -> Bool {
    guard case .dose(let amount) = outcome else { return false }
    return max(amount.milligrams.start, amount.tablets?.milligrams ?? 0) > rules.drug.checkAbove
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
