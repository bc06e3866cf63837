public import Pharmacogenomics

/// What somebody states of one input: a word of its vocabulary, or something from which it
/// follows.
public struct StatedValue: Sendable, Hashable {
  /// The value of the input, a word of its vocabulary.
  public let value: String
  /// What was stated where it is not the word itself: a diplotype, or a number with its unit.
  public let stated: String?
  /// The number, in the unit of its input; `nil` for what is no number.
  public let number: ExactDecimal?

  public init(value: String, stated: String? = nil) {
    self.value = value
    self.stated = stated
    number = nil
  }

  /// A quotient on a scale, compared without dividing; `nil` where it is not plausible, or 0 by 0.
  ///
  /// What is printed is rounded to two decimals. By 0 it is above every number.
  init?(_ dividend: ExactDecimal, dividedBy divisor: ExactDecimal, on scale: NumberScale) {
    if divisor == 0 {
      guard dividend > 0, let last = scale.names.last else { return nil }
      value = last
      stated = "above every number"
      number = nil
      return
    }
    guard dividend >= scale.plausible.lowerBound * divisor,
      dividend <= scale.plausible.upperBound * divisor
    else { return nil }
    let rounded = dividend.divided(by: divisor, places: 2)
    value = scale.name(of: dividend, dividedBy: divisor)
    stated = "\(rounded.text(places: 2)) \(scale.unit.rawValue)"
    number = rounded
  }

  /// A number of a scale.
  public init(_ number: ExactDecimal, on scale: NumberScale) {
    value = scale.name(of: number)
    stated = "\(number) \(scale.unit.rawValue)"
    self.number = number
  }
}

extension StatedValue: CustomStringConvertible {
  /// `intermediate` or `intermediate (*1/*3C)`.
  public var description: String { stated.map { "\(value) (\($0))" } ?? value }
}
