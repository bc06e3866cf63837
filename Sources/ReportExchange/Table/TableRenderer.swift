import Pharmacogenomics
public import Reporting

/// Renders a report as tab-separated text: a line of column names and one line for the sample.
///
/// Reports under the same rules have the same columns, so that their lines can be put together.
/// No cell holds a tab, a line break or another control character; a cell without a value is empty.
public enum TableRenderer {
  /// The two lines.
  public static func text(of report: DoseReport) -> String {
    let names = columnNames(genes: report.genes.map(\.gene))
    return [names, values(of: report)].map { row in row.joined(separator: "\t") + "\n" }.joined()
  }

  /// The names of the columns for these genes, in the order of the report.
  public static func columnNames(genes: [String]) -> [String] {
    let patient = ["sample", "weight_kg"]
    let decision = ["outcome", "mg_per_day", "mg_per_kg_per_day", "tablets", "band_mg_per_day"]
    let called = genes.flatMap { [$0 + "_diplotype", $0 + "_phenotype", $0 + "_certainty"] }
    let reasons = ["rule", "changed_by", "cautions", "orders", "assumptions", "file_warnings"]
    return patient + decision + called + reasons
      + ["unread_positions", "guideline", "rule_set_sha256", "records_sha256"]
  }

  /// The cells of one report, in the order of the names.
  public static func values(of report: DoseReport) -> [String] {
    let made = report.provenance
    let patient = [report.patient.sample ?? "", "\(report.patient.weight.kilograms.value)"]
    let changes = list(report.decision.modifiers.map(\.id))
    let reasons = [
      report.decision.rule.id, changes, list(report.cautions), list(report.decision.orders),
      list(report.assumptions), list(report.warnings),
      list(report.genes.flatMap(\.unreadPositions)),
    ]
    let cells =
      patient + decision(of: report) + report.genes.flatMap(gene) + reasons
      + [made.guideline, made.ruleSetDigest, made.recordsDigest]
    return cells.map(\.printable)
  }

  private static func decision(of report: DoseReport) -> [String] {
    let dose = report.decision.dose
    let perKilogram = dose.map {
      ($0.tabletsMilligramsPerKilogram ?? $0.startMilligramsPerKilogram).value.text(places: 2)
    }
    let band = dose.map { dose in
      dose.bandMilligramsPerDay.map { "\($0.value)" }.joined(separator: "-")
    }
    return [
      report.decision.outcome, report.milligramsPerDay.map { "\($0)" } ?? "", perKilogram ?? "",
      dose?.tablets ?? "", band ?? "",
    ]
  }

  private static func gene(_ gene: GenePart) -> [String] {
    [gene.diplotypeText ?? "", gene.phenotype ?? "unknown", gene.status]
  }

  private static func list(_ texts: [String]) -> String { texts.joined(separator: " | ") }
}
