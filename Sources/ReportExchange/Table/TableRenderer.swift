import Pharmacogenomics
public import Reporting

/// Renders a report as tab-separated text: a line of column names and one line for the sample.
///
/// Reports under the same rules have the same columns, so that their lines can be put together.
/// No cell holds a tab, a line break or another control character; a cell without a value is empty.
public enum TableRenderer {
  /// The two lines.
  public static func text(of report: DoseReport) -> String {
    let columns = columns(of: report)
    return [columns.map(\.name), columns.map(\.value)].map { row in
      row.map(\.printable).joined(separator: "\t") + "\n"
    }.joined()
  }

  private typealias Column = (name: String, value: String)

  private static func columns(of report: DoseReport) -> [Column] {
    let made = report.provenance
    return [
      ("sample", report.patient.sample ?? ""),
      ("weight_kg", "\(report.patient.weight.kilograms.value)"),
    ] + decision(of: report) + report.genes.flatMap(gene) + [
      ("rule", report.decision.rule.id),
      ("changed_by", list(report.decision.modifiers.map(\.id))),
      ("cautions", list(report.cautions)),
      ("orders", list(report.decision.orders)),
      ("assumptions", list(report.assumptions)),
      ("file_warnings", list(report.warnings)),
      ("guideline", made.guideline),
      ("rule_set_sha256", made.ruleSetDigest),
      ("records_sha256", made.recordsDigest),
    ]
  }

  private static func decision(of report: DoseReport) -> [Column] {
    let dose = report.decision.dose
    let perKilogram = dose.map {
      ($0.tabletsMilligramsPerKilogram ?? $0.startMilligramsPerKilogram).value.text(places: 2)
    }
    let band = dose.map { dose in
      dose.bandMilligramsPerDay.map { "\($0.value)" }.joined(separator: "-")
    }
    return [
      ("outcome", report.decision.outcome),
      ("mg_per_day", report.milligramsPerDay.map { "\($0)" } ?? ""),
      ("mg_per_kg_per_day", perKilogram ?? ""),
      ("tablets", dose?.tablets ?? ""),
      ("band_mg_per_day", band ?? ""),
    ]
  }

  private static func gene(_ gene: GenePart) -> [Column] {
    [
      (gene.gene + "_diplotype", gene.diplotypeText ?? ""),
      (gene.gene + "_phenotype", gene.phenotype ?? "unknown"),
      (gene.gene + "_certainty", gene.status),
    ]
  }

  private static func list(_ texts: [String]) -> String { texts.joined(separator: " | ") }
}
