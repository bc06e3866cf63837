public import Pharmacogenomics
public import Rules

/// What the file allows to say of one gene in one sample.
public struct GeneCall: Sendable {
  /// How certain the diplotype is.
  public enum Status: String, Sendable, Hashable {
    /// One diplotype, both copies known at all core positions.
    case called
    /// Several diplotypes, or one that rests on unobserved core positions.
    case ambiguous
    /// The observed positions do not fix a phenotype.
    case unknown
  }

  public let gene: GeneDefinition
  public let evidence: GeneEvidence
  /// Every diplotype that contradicts no observation, likeliest listed first.
  public let worlds: [World]
  /// The worlds if every failed record that shows a change is true; `nil` without such a record.
  ///
  /// Doubt about a record must not make a severe possibility less likely than the record makes it.
  public let acceptedWorlds: [World]?
  public let status: Status
  /// Probability that an unseen variant at another position makes the phenotype more severe.
  public let residualRisk: GroupProbabilities
  /// Probability of all diplotypes that need a variant at another unobserved position.
  public let unlistedProbability: GroupProbabilities

  /// The worlds that the observed positions and the unobserved core positions allow.
  public var listed: [World] { worlds.filter { !$0.needsUnobservedOther } }

  /// The listed diplotypes, likeliest first, each once.
  public var diplotypes: [Diplotype] {
    listed.reduce(into: []) { list, world in
      if !list.contains(world.diplotype) { list.append(world.diplotype) }
    }
  }
}

/// The plain genotype of one variant, for genes that are only reported.
public struct GenotypeCall: Sendable {
  public let gene: GeneDefinition
  public let evidence: GeneEvidence

  public init(gene: GeneDefinition, evidence: GeneEvidence) {
    self.gene = gene
    self.evidence = evidence
  }
}
