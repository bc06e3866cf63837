public import Pharmacogenomics
public import Reporting

/// The cells of a report that the weight changes; all others stay while the rules answer the same.
public struct WeighedCells: Sendable {
  public let kilograms: String
  /// mg per day, mg per kg and day, tablets, band.
  public let amounts: [String]
  public let cautions: String

  public static let weightColumn = "weight_kg"
  public static let amountColumns = [
    "mg_per_day", "mg_per_kg_per_day", "tablets", "band_mg_per_day",
  ]
  public static let cautionsColumn = "cautions"

  init(weight: ExactDecimal, dose: DosePart?, cautions: [String]) {
    kilograms = "\(weight)"
    let perKilogram = dose.map {
      ($0.tabletsMilligramsPerKilogram ?? $0.startMilligramsPerKilogram).value.text(places: 2)
    }
    let band = dose.map { dose in
      dose.bandMilligramsPerDay.map { "\($0.value)" }.joined(separator: "-")
    }
    amounts = [
      dose.map { "\($0.amount)" } ?? "", perKilogram ?? "", dose?.tablets ?? "", band ?? "",
    ].map(\.printable)
    self.cautions = TableRenderer.list(cautions).printable
  }

  /// The cells of a report at another weight.
  public init(of report: DoseReport, _ part: ReportWeigher.Part, weight: BodyWeight) {
    self.init(
      weight: weight.kilograms, dose: part.dose,
      cautions: report.cautions(beside: part.cautions))
  }

  /// The cell of a report's cautions at a weight of which nothing is to be said.
  public static func usualCautions(of report: DoseReport, _ weigher: ReportWeigher) -> String {
    TableRenderer.list(report.cautions(beside: weigher.usualCautions)).printable
  }
}
