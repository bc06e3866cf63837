public import Pharmacogenomics

/// Numbers between two bounds, as a condition names them: `at least 3.5 and below 4 x10^9/L`.
public struct NumberInterval: Sendable, Hashable {
  /// One end.
  public struct Bound: Sendable, Hashable {
    public let value: ExactDecimal
    /// Whether the value itself belongs to the interval.
    public let isIncluded: Bool

    public init(_ value: ExactDecimal, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// `nil` has no lower end.
  public let lower: Bound?
  /// `nil` has no upper end.
  public let upper: Bound?

  public init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether no number lies in it: the ends are reversed, or equal and not both included.
  public var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return lower.value > upper.value
      || (lower.value == upper.value && !(lower.isIncluded && upper.isIncluded))
  }

  /// Whether a number lies in both.
  public func overlaps(_ range: ClosedRange<ExactDecimal>) -> Bool {
    let start = lower.map {
      $0.value < range.lowerBound ? .init(range.lowerBound, isIncluded: true) : $0
    }
    let end = upper.map {
      $0.value > range.upperBound ? .init(range.upperBound, isIncluded: true) : $0
    }
    return !NumberInterval(
      lower: start ?? .init(range.lowerBound, isIncluded: true),
      upper: end ?? .init(range.upperBound, isIncluded: true)
    ).isEmpty
  }

  /// Both ends multiplied by a number above 0.
  func multiplied(by factor: ExactDecimal) -> NumberInterval {
    NumberInterval(
      lower: lower.map { Bound($0.value * factor, isIncluded: $0.isIncluded) },
      upper: upper.map { Bound($0.value * factor, isIncluded: $0.isIncluded) })
  }

  public func contains(_ value: ExactDecimal) -> Bool {
    if let lower, value < lower.value || (value == lower.value && !lower.isIncluded) {
      return false
    }
    if let upper, value > upper.value || (value == upper.value && !upper.isIncluded) {
      return false
    }
    return true
  }
}

extension NumberInterval: CustomStringConvertible {
  /// `at least 3.5 and below 4`, `above 100`, `exactly 2`, or `any number`.
  public var description: String {
    if let lower, let upper, lower.value == upper.value { return "exactly \(lower.value)" }
    let ends = [
      lower.map { ($0.isIncluded ? "at least " : "above ") + "\($0.value)" },
      upper.map { ($0.isIncluded ? "at most " : "below ") + "\($0.value)" },
    ].compactMap { $0 }
    return ends.isEmpty ? "any number" : ends.joined(separator: " and ")
  }
}
