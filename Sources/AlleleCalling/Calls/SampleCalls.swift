/// Everything that was called of one sample, in the order of the rule set.
public struct SampleCalls: Sendable {
  /// One for each gene of star alleles.
  public let genes: [GeneCall]
  /// One for each gene of plain genotypes.
  public let genotypes: [GenotypeCall]

  public init(genes: [GeneCall], genotypes: [GenotypeCall]) {
    self.genes = genes
    self.genotypes = genotypes
  }
}
