public import Pharmacogenomics

/// How a daily dose is made of tablets.
public struct TabletPlan: Sendable, Hashable {
  /// Some pieces of one strength, whole or halved.
  public struct Pieces: Sendable, Hashable {
    public let count: Int
    /// mg of the whole tablet.
    public let strength: ExactDecimal
    public let isHalf: Bool

    /// mg of all pieces together.
    public var milligrams: ExactDecimal {
      ExactDecimal(count) * (isHalf ? strength * ExactDecimal(5, places: 1) : strength)
    }
  }

  /// mg per day of all tablets together.
  public let milligrams: ExactDecimal
  /// Strongest first, wholes before halves; the fewest pieces that make the amount.
  public let pieces: [Pieces]
  /// Whether the amount lies below the band because no amount lies in it.
  public let isBelowBand: Bool
}

extension TabletPlan: CustomStringConvertible {
  /// `2 × 50 mg + 1 × 25 mg` or `1 × 50 mg + ½ × 50 mg`.
  public var description: String {
    pieces.map { piece in
      piece.isHalf
        ? "\(piece.count == 1 ? "" : "\(piece.count) × ")½ × \(piece.strength) mg"
        : "\(piece.count) × \(piece.strength) mg"
    }.joined(separator: " + ")
  }
}
