private import Foundation

/// An exact decimal number: doses, weights and fractions are never binary floating point.
///
/// A thin wall around `Foundation.Decimal` (38 significant digits). There is no way in
/// from `Double`, and no division that could round in silence.
public struct ExactDecimal: Sendable, Hashable {
  private let value: Decimal

  private init(_ value: Decimal) { self.value = value }

  public init(_ integer: Int) { value = Decimal(integer) }

  /// `digits` × 10⁻ᵖˡᵃᶜᵉˢ: `ExactDecimal(205, places: 2)` is 2.05.
  public init(_ digits: Int, places: Int) {
    value = Decimal(
      sign: digits < 0 ? .minus : .plus, exponent: -places, significand: Decimal(abs(digits)))
  }

  /// Reads digits with at most one decimal point: `72`, `0.35`. No sign, exponent or comma.
  public init?(plain text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 20,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let value = Decimal(string: String(text), locale: nil)
    else { return nil }
    self.value = value
  }

  public static func + (lhs: Self, rhs: Self) -> Self { Self(lhs.value + rhs.value) }
  public static func - (lhs: Self, rhs: Self) -> Self { Self(lhs.value - rhs.value) }
  public static func * (lhs: Self, rhs: Self) -> Self { Self(lhs.value * rhs.value) }

  /// How often `step` fits into this value, rounded down; `step` is above 0.
  public func wholeMultiples(of step: ExactDecimal) -> Int {
    precondition(step.value > 0, "a step is above 0")
    var count = NSDecimalNumber(decimal: Self(value / step.value).roundedDown().value).intValue
    while Decimal(count + 1) * step.value <= value { count += 1 }
    while Decimal(count) * step.value > value { count -= 1 }
    return count
  }

  /// This value divided by `divisor`, rounded to `places` decimals; a tie goes up.
  public func divided(by divisor: ExactDecimal, places: Int) -> ExactDecimal {
    precondition(divisor.value != 0, "a divisor is not 0")
    return Self(value / divisor.value).rounded(places: places, mode: .plain)
  }

  /// The largest value with `places` decimals that is not above this one.
  public func roundedDown(places: Int = 0) -> ExactDecimal { rounded(places: places, mode: .down) }

  /// The nearest value with `places` decimals; a tie goes up.
  public func roundedToNearest(places: Int) -> ExactDecimal {
    rounded(places: places, mode: .plain)
  }

  private func rounded(places: Int, mode: NSDecimalNumber.RoundingMode) -> ExactDecimal {
    var source = value
    var result = Decimal()
    NSDecimalRound(&result, &source, places, mode)
    return Self(result)
  }
}

extension ExactDecimal: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.value < rhs.value }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactDecimal: CustomStringConvertible {
  /// The shortest exact spelling, with a point whatever the locale: `0.35`.
  public var description: String { value.description }

  /// This value with exactly `places` decimals: `2.08`, `150.0`.
  public func text(places: Int) -> String {
    let digits = roundedToNearest(places: places).description
    guard places > 0 else { return digits }
    let parts = digits.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return parts[0] + "." + fraction + String(repeating: "0", count: places - fraction.count)
  }
}

extension ExactDecimal: Encodable {
  /// A JSON number with the exact digits.
  public func encode(to encoder: any Encoder) throws {
    // `Decimal.encode(to:)` itself would write the parts of its storage.
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
