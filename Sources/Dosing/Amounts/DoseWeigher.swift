public import Pharmacogenomics
public import Rules

/// Makes amounts of a band for one weight after another.
public struct DoseWeigher: Sendable {
  private let drug: DrugDefinition
  private let tablets: TabletChooser

  public init(drug: DrugDefinition, stock: TabletStock) {
    self.drug = drug
    tablets = TabletChooser(stock: stock)
  }

  /// - Parameter band: `nil` without a dose.
  public func weigh(_ band: DoseBand?, _ weight: BodyWeight) -> WeighedDose {
    let amount = band.map { DoseAmount(band: $0, drug: drug, weight: weight, tablets: tablets) }
    let most = amount.map { max($0.milligrams.start, $0.tablets?.milligrams ?? 0) } ?? 0
    return WeighedDose(
      amount: amount, isWeightUnusual: !drug.usualWeight.contains(weight.kilograms),
      isDoseUnusual: most > drug.checkAbove)
  }
}

/// What a weight makes of a decision.
public struct WeighedDose: Sendable {
  /// `nil` without a dose.
  public let amount: DoseAmount?
  /// Whether the weight lies outside the usual range.
  public let isWeightUnusual: Bool
  /// Whether the dose is so high that the weight is to be checked.
  public let isDoseUnusual: Bool
}
