import Pharmacogenomics
import Rules

/// Reads an interval as conditions write it: `at least 3.5 and below 4 x10^9/L`.
///
/// Each end says in words whether it belongs to the interval.
enum IntervalText {
  enum Problem: Error {
    case shape
    case number(String)
    case unit
    case empty
  }

  private static let lowerWords = [("at least ", true), ("above ", false)]
  private static let upperWords = [("at most ", true), ("below ", false)]

  static func read(_ text: String, _ unit: MeasureUnit) -> Result<NumberInterval, Problem> {
    var rest = text[...]
    do throws(Problem) {
      if let exact = word("exactly ", at: &rest) {
        _ = exact
        let value = try number(in: &rest)
        try end(of: rest, unit)
        let bound = NumberInterval.Bound(value, isIncluded: true)
        return .success(NumberInterval(lower: bound, upper: bound))
      }
      let lower = try bound(lowerWords, in: &rest)
      let hasTwoEnds = lower != nil && word(" and ", at: &rest) != nil
      let upper = try bound(upperWords, in: &rest)
      guard upper != nil || (lower != nil && !hasTwoEnds) else { throw .shape }
      try end(of: rest, unit)
      let interval = NumberInterval(lower: lower, upper: upper)
      if interval.isEmpty { throw .empty }
      return .success(interval)
    } catch {
      return .failure(error)
    }
  }

  private static func bound(
    _ words: [(text: String, isIncluded: Bool)], in rest: inout Substring
  ) throws(Problem) -> NumberInterval.Bound? {
    for candidate in words where word(candidate.text, at: &rest) != nil {
      return NumberInterval.Bound(try number(in: &rest), isIncluded: candidate.isIncluded)
    }
    return nil
  }

  private static func word(_ text: String, at rest: inout Substring) -> Substring? {
    guard rest.hasPrefix(text) else { return nil }
    rest = rest.dropFirst(text.count)
    return rest
  }

  private static func number(in rest: inout Substring) throws(Problem) -> ExactDecimal {
    let digits = rest.prefix { $0 != " " && $0 != "%" }
    guard let number = ExactDecimal(plain: digits) else { throw .number(String(digits)) }
    rest = rest.dropFirst(digits.count)
    return number
  }

  private static func end(of rest: Substring, _ unit: MeasureUnit) throws(Problem) {
    guard rest.drop(while: { $0 == " " }) == unit.rawValue else { throw .unit }
  }
}

extension Value {
  /// An interval with its unit.
  func interval(_ unit: MeasureUnit) -> NumberInterval? {
    guard let text else { return nil }
    let example = "at least 3.5 and below 4 \(unit.rawValue)"
    switch IntervalText.read(text, unit) {
    case .success(let interval): return interval
    case .failure(.shape):
      report(
        .wrongType, "\(name) is an interval, not '\(text)'",
        hint: "write its ends with 'at least', 'above', 'at most' or 'below', as in '\(example)'")
    case .failure(.number(let digits)):
      report(.wrongType, "\(name) needs a plain decimal number, not '\(digits)'")
    case .failure(.unit):
      report(
        .badUnit, "\(name) is a number in \(unit.rawValue), not '\(text)'",
        hint: "write the unit once, at the end, as in '\(example)'")
    case .failure(.empty):
      report(
        .badRange, "no number lies in '\(text)'", hint: "write the smaller number first")
    }
    return nil
  }

  /// Two numbers with a unit that the file names itself, `0..50 x10^9/L`.
  func range(inUnit unit: String) -> ClosedRange<ExactDecimal>? {
    guard let text else { return nil }
    let suffix = unit == "%" ? unit : " " + unit
    guard text.hasSuffix(suffix) else {
      report(
        .badUnit, "\(name) is a range in \(unit), not '\(text)'",
        hint: "write it with its unit, as in 0..100\(suffix)")
      return nil
    }
    let numbers = text.dropLast(suffix.count)
    guard let dots = numbers.firstRange(of: ".."),
      let lower = ExactDecimal(plain: numbers[..<dots.lowerBound]),
      let upper = ExactDecimal(plain: numbers[dots.upperBound...])
    else {
      report(
        .wrongType, "\(name) is a range, not '\(text)'", hint: "write it as in 0..100\(suffix)")
      return nil
    }
    guard lower < upper else {
      report(
        .badRange, "\(name) ends below its beginning, '\(text)'",
        hint: "write the smaller number first")
      return nil
    }
    return lower...upper
  }
}
