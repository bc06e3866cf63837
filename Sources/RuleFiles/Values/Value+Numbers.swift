import Pharmacogenomics
import Rules

extension Value {
  /// A whole number in a range.
  func integer(in range: ClosedRange<Int>) -> Int? {
    guard let text else { return nil }
    guard let number = Self.wholeNumber(text) else {
      report(.wrongType, "\(name) is a whole number, not '\(text)'")
      return nil
    }
    guard range.contains(number) else {
      report(
        .badRange,
        "\(name) lies between \(range.lowerBound) and \(range.upperBound), and \(number) does not")
      return nil
    }
    return number
  }

  /// First and last base of an interval, `18130608-18130840`.
  var span: ClosedRange<Int>? {
    guard let text else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Self.wholeNumber(parts[0]),
      let last = Self.wholeNumber(parts[1])
    else {
      report(.wrongType, "\(name) is an interval, not '\(text)'", hint: "write it as first-last")
      return nil
    }
    guard first >= 1, first <= last else {
      report(.badRange, "\(name) ends before it begins", hint: "write the smaller number first")
      return nil
    }
    return first...last
  }

  /// Digits only: no sign, point, exponent or underscore.
  static func wholeNumber(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// A number with its unit, `2 mg/kg/day`.
  func quantity(_ unit: Unit) -> ExactDecimal? {
    guard let text, let quantity = amounts(in: text, unit, isRange: false) else { return nil }
    guard quantity.upper == nil else {
      report(
        .wrongType, "\(name) is one number, not the range '\(text)'",
        hint: "write it as in \(unit.example)")
      return nil
    }
    return quantity.lower
  }

  /// The strength of a tablet, `25 mg`.
  var strength: ExactDecimal? {
    guard let milligrams = quantity(.milligrams) else { return nil }
    guard TabletStock.Strength.isPlausible(milligrams) else {
      report(
        .badRange, "the strength of a tablet lies between 1 and 1000 mg, in tenths of a mg")
      return nil
    }
    return milligrams
  }

  /// Two numbers with their unit, both included, `40..120 kg`.
  func range(_ unit: Unit, orSingle: Bool = false) -> ClosedRange<ExactDecimal>? {
    guard let text, let quantity = amounts(in: text, unit, isRange: !orSingle) else { return nil }
    guard let upper = quantity.upper ?? (orSingle ? quantity.lower : nil) else {
      report(
        .wrongType, "\(name) is a range, not '\(text)'",
        hint: "write it as in \(unit.exampleOfRange)")
      return nil
    }
    guard quantity.lower <= upper else {
      report(
        .badRange, "\(name) ends below its beginning, '\(text)'",
        hint: "write the smaller number first")
      return nil
    }
    return quantity.lower...upper
  }

  private func amounts(
    in text: String, _ unit: Unit, isRange: Bool
  ) -> (lower: ExactDecimal, upper: ExactDecimal?)? {
    switch Amounts.read(text, unit) {
    case .success(let amounts): return (amounts.lower, amounts.upper)
    case .failure(.notANumber(let digits)):
      let isLong = digits.prefix { $0.isNumber || $0 == "." }.count > 20
      report(
        .wrongType,
        isLong
          ? "\(name) has more digits than a number may have, 19"
          : "\(name) needs a plain decimal number, not '\(digits)'",
        hint: "write it as in \(isRange ? unit.exampleOfRange : unit.example)")
    case .failure(.wrongUnit):
      report(
        .badUnit, "\(name) is \(unit.quantity), not '\(text)'",
        hint: "write it with its unit, as in \(isRange ? unit.exampleOfRange : unit.example)")
    }
    return nil
  }
}
