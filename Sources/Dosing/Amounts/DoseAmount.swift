public import Pharmacogenomics
public import Rules

/// A dose for one body weight: band, start point and tablets.
public struct DoseAmount: Sendable, Hashable {
  /// Band and start point as fractions of the target.
  public let band: DoseBand
  /// The band in mg per day, never above the drug's ceiling.
  public let milligrams: MilligramRange
  /// The start point in mg per kg and day.
  public let startPerKilogram: ExactDecimal
  /// `nil` when not even the smallest tablet fits: ask for a liquid.
  public let tablets: TabletPlan?

  /// The dose of a band for a weight.
  init(band: DoseBand, drug: DrugDefinition, weight: BodyWeight, tablets: TabletChooser) {
    self.band = band
    let full = drug.target.value * weight.kilograms
    let ceiling = drug.ceiling.value * weight.kilograms
    milligrams = MilligramRange(
      lower: min(full * band.lower, ceiling), upper: min(full * band.upper, ceiling),
      start: min(full * band.start, ceiling))
    startPerKilogram = min(drug.target.value * band.start, drug.ceiling.value)
    self.tablets = tablets.plan(for: milligrams)
  }
}
