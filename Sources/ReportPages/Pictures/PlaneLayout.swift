import Reporting

/// Where the numbers of one axis lie: a band for a lowest number that is judged alone, then a
/// straight axis.
struct PlaneLayout: Sendable {
  /// The number whose points lie in the band.
  let single: Double?
  /// Its places, from the outside inwards; a y axis runs from a large place to a small one.
  let band: (from: Double, to: Double)
  private let axis: Axis
  private let isReversed: Bool

  /// How far an axis goes beyond its last limit, and beyond the patient.
  private static let room = (limit: 1.25, patient: 1.1)

  /// - Parameters:
  ///   - ranges: The ranges of all zones.
  ///   - start: The place of the least number.
  ///   - end: The place of the greatest number that is shown.
  init(
    _ side: PlaneAxis, _ ranges: [PlaneRange], patient: ReportNumber?, from start: Double,
    to end: Double, band width: Double
  ) {
    let least = side.least.approximate
    let hasBand = ranges.contains { $0.isOneNumber && $0.lower == side.least }
    single = hasBand ? least : nil
    isReversed = end < start
    let edge = hasBand ? start + (isReversed ? -width : width) : start
    band = (start, edge)
    let greatest = max(
      (side.limits.last?.approximate ?? least) * Self.room.limit,
      (patient?.approximate ?? least) * Self.room.patient, least + 1)
    axis = Axis(numbers: least...greatest, places: min(edge, end)...max(edge, end))
  }

  /// What the picture shows.
  var numbers: ClosedRange<Double> { axis.numbers }

  func place(of number: Double) -> Double {
    if number == single { return (band.from + band.to) / 2 }
    return straight(number)
  }

  /// On the axis alone, where the lowest number lies at its end.
  func straight(_ number: Double) -> Double {
    let place = axis.place(of: number)
    return isReversed ? axis.places.lowerBound + axis.places.upperBound - place : place
  }

  /// What of a range is shown; `nil` for a range that is the band.
  func shown(_ range: PlaneRange) -> ClosedRange<Double>? {
    if range.isOneNumber, range.lower?.approximate == single { return nil }
    let lower = range.lower?.approximate ?? numbers.lowerBound
    let upper = range.upper?.approximate ?? numbers.upperBound
    return lower...max(lower, upper)
  }

  /// Whether a number lies in the band.
  func isBand(_ number: ReportNumber?) -> Bool {
    number.map { $0.approximate == single } ?? false
  }

  /// The places of the band.
  var bandPlaces: ClosedRange<Double> { min(band.from, band.to)...max(band.from, band.to) }
}
