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

/// One probability for each population group.
public struct GroupProbabilities: Sendable, Hashable {
  /// In the order of `Ancestry.allCases`.
  public private(set) var values: [Double]

  /// The same value in every group.
  public init(repeating value: Double) {
    values = Array(repeating: value, count: Ancestry.allCases.count)
  }

  /// One value a group.
  public init(_ value: (Ancestry) -> Double) { values = Ancestry.allCases.map(value) }

  /// The stated group's value, or the average over the groups when none is stated.
  public func average(_ stated: Ancestry?) -> Double {
    if let stated { return self[stated] }
    return values.reduce(0, +) / Double(values.count)
  }

  /// The stated group's value, or the worst (largest) when none is stated.
  public func worst(_ stated: Ancestry?) -> Double {
    if let stated { return self[stated] }
    return values.reduce(0, max)
  }

  public subscript(group: Ancestry) -> Double {
    values[Ancestry.allCases.firstIndex(of: group) ?? 0]
  }

  public static func + (lhs: Self, rhs: Self) -> Self {
    Self { lhs[$0] + rhs[$0] }
  }

  public static func * (lhs: Self, rhs: Self) -> Self {
    Self { lhs[$0] * rhs[$0] }
  }
}
