/// An unordered pair of haplotypes, one a chromosome copy.
///
/// Equality ignores order; the text is canonical: `*1/*3A`.
public struct Diplotype: Sendable, Hashable {
  /// The smaller haplotype in the order of `HaplotypeName`.
  public let first: HaplotypeName
  /// The larger haplotype.
  public let second: HaplotypeName

  public init(_ one: HaplotypeName, _ other: HaplotypeName) {
    first = min(one, other)
    second = max(one, other)
  }

  /// Both haplotypes, smaller first.
  public var haplotypes: [HaplotypeName] { [first, second] }
}

extension Diplotype: CustomStringConvertible {
  public var description: String { "\(first)/\(second)" }
}

extension Diplotype: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.first, lhs.second) < (rhs.first, rhs.second)
  }
}
