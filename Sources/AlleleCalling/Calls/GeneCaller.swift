public import Pharmacogenomics
public import Rules

/// Calls star alleles: evidence in, every possible diplotype out.
public struct GeneCaller: Sendable {
  private let gene: GeneDefinition
  private let ancestry: Ancestry?
  private let weights: HaplotypeWeights

  public init(gene: GeneDefinition, ancestry: Ancestry?) {
    self.gene = gene
    self.ancestry = ancestry
    weights = HaplotypeWeights(gene: gene)
  }

  /// The call that the evidence allows.
  public func call(_ evidence: GeneEvidence) -> GeneCall {
    let enumerator = WorldEnumerator(
      gene: gene, functions: HaplotypeFunctions(gene, evidence: evidence), weights: weights)
    let strands = [evidence.sites] + (evidence.otherStrand.map { [$0] } ?? [])
    let worlds = enumerator.worlds(of: strands, ancestry: ancestry) ?? []
    let listed = worlds.filter { !$0.needsUnobservedOther }
    let accepted = strands.map { $0.map(\.ifAccepted) }
    let isDoubted = accepted.map { $0.map(\.readings) } != strands.map { $0.map(\.readings) }
    return GeneCall(
      gene: gene, evidence: evidence, worlds: worlds,
      acceptedWorlds: isDoubted ? enumerator.worlds(of: accepted, ancestry: ancestry) ?? [] : nil,
      status: status(listed, evidence),
      residualRisk: residualRisk(worlds),
      unlistedProbability: sum(worlds.filter(\.needsUnobservedOther)))
  }

  private func status(_ listed: [World], _ evidence: GeneEvidence) -> GeneCall.Status {
    let isCoreOpen = !evidence.openCoreLoci.isEmpty
    if listed.isEmpty || !evidence.isContigPresent { return .unknown }
    if isCoreOpen, Set(listed.map(\.phenotype)).count > 1 { return .unknown }
    let isCoreCalled = evidence.loci.allSatisfy {
      !$0.locus.isCore || $0.isKnown || $0.isAssumedReference
    }
    return Set(listed.map(\.diplotype)).count == 1 && isCoreCalled ? .called : .ambiguous
  }

  /// Worlds that need an unseen variant and are more severe than the likeliest listed one.
  private func residualRisk(_ worlds: [World]) -> GroupProbabilities {
    let base = worlds.first { !$0.needsUnobservedOther }?.phenotype.severity ?? 0
    return sum(worlds.filter { $0.needsUnobservedOther && $0.phenotype.severity > base })
  }

  private func sum(_ worlds: [World]) -> GroupProbabilities {
    worlds.reduce(GroupProbabilities(repeating: 0)) { $0 + $1.overall }
  }
}
