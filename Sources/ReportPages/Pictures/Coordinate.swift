import Pharmacogenomics
import Reporting

/// A place in a picture: whole tenths, so that every machine writes the same digits.
struct Coordinate: Sendable, CustomStringConvertible {
  let value: Double

  init(_ value: Double) { self.value = value }

  /// `12`, or `12.5`.
  var description: String {
    let tenths = Int((value * 10).rounded())
    let digits = abs(tenths)
    return (tenths < 0 ? "-" : "") + "\(digits / 10)"
      + (digits % 10 == 0 ? "" : ".\(digits % 10)")
  }
}

/// A straight axis from one number to another.
struct Axis: Sendable {
  let numbers: ClosedRange<Double>
  let places: ClosedRange<Double>

  /// Where a number lies; one beyond the end lies at the end.
  func place(of number: Double) -> Double {
    let length = numbers.upperBound - numbers.lowerBound
    guard length > 0 else { return places.lowerBound }
    let share = min(max((number - numbers.lowerBound) / length, 0), 1)
    return places.lowerBound + share * (places.upperBound - places.lowerBound)
  }
}
