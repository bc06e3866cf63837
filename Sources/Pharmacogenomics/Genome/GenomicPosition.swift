/// A 1-based base on a contig.
///
/// Zero cannot be built. htslib's 0-based `bcf1_t.pos` becomes a
/// `GenomicPosition` once, in `VariantFiles`. The corresponding VCF field is `POS`.
public struct GenomicPosition: Sendable, Hashable, Comparable, Codable {
  /// The 1-based coordinate, at least 1.
  public let coordinate: Int

  /// `nil` below 1: VCF allows POS 0 for a telomere, which is no base.
  public init?(_ coordinate: Int) {
    guard coordinate >= 1 else { return nil }
    self.coordinate = coordinate
  }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.coordinate < rhs.coordinate }
}

extension GenomicPosition: CustomStringConvertible {
  public var description: String { "\(coordinate)" }
}
