public import Pharmacogenomics

/// One diplotype that contradicts no observation, with what it means and how likely it is.
public struct World: Sendable, Hashable {
  public let diplotype: Diplotype
  public let phenotype: Phenotype
  /// Whether it needs a variant at a core position that was not observed.
  public let needsUnobservedCore: Bool
  /// Whether it needs a variant at another defining position that was not observed.
  public let needsUnobservedOther: Bool
  /// Probability in each group among the worlds that need no variant at another
  /// unobserved position; 0 for the rest.
  public let listed: GroupProbabilities
  /// Probability in each group among all worlds.
  public let overall: GroupProbabilities
}
