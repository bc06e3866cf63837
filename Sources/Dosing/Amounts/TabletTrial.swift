public import Pharmacogenomics

/// One amount that tablets make, under the upper end of a band.
public struct TabletTrial: Sendable, Hashable {
  /// mg per day.
  public let milligrams: ExactDecimal
  /// Whether the band's lower end is reached.
  public let isInBand: Bool
  /// How far it lies from the start point, in mg.
  public let distance: ExactDecimal
  /// Whether it is the one that is taken.
  public let isChosen: Bool
}
