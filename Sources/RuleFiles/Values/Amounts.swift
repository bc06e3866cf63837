import Pharmacogenomics

/// One number, or the two ends of a range, read with a unit.
struct Amounts {
  let lower: ExactDecimal
  let upper: ExactDecimal?

  enum Problem: Error {
    case notANumber(String)
    case wrongUnit
  }

  /// Reads `2 mg/day`, `30%..80% of target`, `40..120 kg`.
  static func read(_ text: String, _ unit: Unit) -> Result<Amounts, Problem> {
    let (first, rest) = number(in: text[...])
    guard let lower = ExactDecimal(plain: first) else { return .failure(.notANumber(text)) }
    guard let dots = rest.firstRange(of: "..") else {
      guard isUnit(rest, unit) else {
        return .failure(.wrongUnit)
      }
      return .success(Amounts(lower: lower * unit.factor, upper: nil))
    }
    let (second, unitText) = number(in: rest[dots.upperBound...])
    guard let upper = ExactDecimal(plain: second) else {
      return .failure(.notANumber(String(rest[dots.upperBound...])))
    }
    let sign = rest[..<dots.lowerBound]
    guard isUnit(unitText, unit), sign.isEmpty || (sign == "%" && unit.rawValue.hasPrefix("%"))
    else {
      return .failure(.wrongUnit)
    }
    return .success(Amounts(lower: lower * unit.factor, upper: upper * unit.factor))
  }

  /// The digits at the beginning with one point among them, and what follows.
  private static func number(in text: Substring) -> (digits: Substring, rest: Substring) {
    var end = text.startIndex
    while end < text.endIndex, text[end].isASCII, !" %".contains(text[end]) {
      // Two points end the first number of a range.
      if text[end] == ".", text[text.index(after: end)...].first == "." { break }
      end = text.index(after: end)
    }
    return (text[..<end], text[end...])
  }

  private static func isUnit(_ text: Substring, _ unit: Unit) -> Bool {
    text.drop { $0 == " " } == unit.rawValue || (unit == .weeks && text == " week")
  }
}
