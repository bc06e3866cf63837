public import Pharmacogenomics

/// A rule's band for one body weight, in mg per day.
public struct MilligramRange: Sendable, Hashable {
  public let lower: ExactDecimal
  public let upper: ExactDecimal
  /// The start point, inside the range.
  public let start: ExactDecimal

  public init(lower: ExactDecimal, upper: ExactDecimal, start: ExactDecimal) {
    self.lower = lower
    self.upper = upper
    self.start = start
  }
}
