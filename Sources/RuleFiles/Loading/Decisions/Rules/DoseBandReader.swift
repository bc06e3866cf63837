import Pharmacogenomics
import Rules

/// Reads a band and its start, as shares of the target or as doses per body weight.
struct DoseBandReader {
  /// `nil` when it could not be read.
  let drug: DrugDefinition?

  static let keys = Keys(["band", "start"])

  /// The band and the start point, inside each other and below the ceiling.
  func read(_ value: Value) -> DoseBand? {
    guard let fields = value.fields(Self.keys, of: value.name) else { return nil }
    let band = fields["band"].flatMap(range)
    let start = fields["start"].flatMap(share)
    if let band, let drug, band.upperBound * drug.target.value > drug.ceiling.value {
      let dose = band.upperBound * drug.target.value
      fields["band"]?.report(
        .badRange,
        "the band ends at \(dose) mg/kg/day, above the ceiling of \(drug.ceiling.value) mg/kg/day")
    }
    guard let band, let start else { return nil }
    guard band.lowerBound > 0 else {
      fields["band"]?.report(.badRange, "a band begins above 0")
      return nil
    }
    guard band.contains(start) else {
      fields["start"]?.report(.badRange, "the start lies outside the band")
      return nil
    }
    return DoseBand(lower: band.lowerBound, upper: band.upperBound, start: start)
  }

  private func range(_ value: Value) -> ClosedRange<ExactDecimal>? {
    guard isAbsolute(value) else { return value.range(.percentOfTarget) }
    guard let band = value.range(.milligramsPerKilogramAndDay),
      let lower = share(of: band.lowerBound, value), let upper = share(of: band.upperBound, value)
    else { return nil }
    return lower...upper
  }

  private func share(_ value: Value) -> ExactDecimal? {
    guard isAbsolute(value) else { return value.quantity(.percentOfTarget) }
    return value.quantity(.milligramsPerKilogramAndDay).flatMap { share(of: $0, value) }
  }

  private func isAbsolute(_ value: Value) -> Bool {
    value.node.written?.hasSuffix(Unit.milligramsPerKilogramAndDay.rawValue) ?? false
  }

  /// A dose per body weight as a share of the target, which it must be without rounding.
  private func share(of dose: ExactDecimal, _ value: Value) -> ExactDecimal? {
    guard let target = drug?.target.value, target > 0 else { return nil }
    let share = dose.divided(by: target, places: 12)
    guard share * target == dose else {
      value.report(
        .badUnit, "\(dose) mg/kg/day is no exact share of the target, \(target) mg/kg/day",
        hint: "write it as a share, as in \(Unit.percentOfTarget.example)")
      return nil
    }
    return share
  }
}
