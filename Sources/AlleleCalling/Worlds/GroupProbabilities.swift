public import Pharmacogenomics

/// One probability for each population group.
public struct GroupProbabilities: Sendable, Hashable {
  /// In the order of `Ancestry.allCases`; lanes behind the last group stay 0.
  private var lanes: SIMD8<Double>

  /// The same value in every group.
  public init(repeating value: Double) { self.init { _ in value } }

  /// One value a group.
  public init(_ value: (Ancestry) -> Double) {
    lanes = .zero
    for (lane, group) in Ancestry.allCases.enumerated() { lanes[lane] = value(group) }
  }

  private init(lanes: SIMD8<Double>) { self.lanes = lanes }

  /// The stated group's value, or the average over the groups when none is stated.
  public func average(_ stated: Ancestry?) -> Double {
    if let stated { return self[stated] }
    return Ancestry.allCases.reduce(0) { $0 + self[$1] } / Double(Ancestry.allCases.count)
  }

  /// The stated group's value, or the worst (largest) when none is stated.
  public func worst(_ stated: Ancestry?) -> Double {
    if let stated { return self[stated] }
    return Ancestry.allCases.reduce(0) { max($0, self[$1]) }
  }

  public subscript(group: Ancestry) -> Double {
    lanes[Ancestry.allCases.firstIndex(of: group) ?? 0]
  }

  public static func + (lhs: Self, rhs: Self) -> Self { Self(lanes: lhs.lanes + rhs.lanes) }

  public static func * (lhs: Self, rhs: Self) -> Self { Self(lanes: lhs.lanes * rhs.lanes) }
}
