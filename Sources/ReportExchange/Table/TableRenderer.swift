import Pharmacogenomics
public import Reporting

/// Renders a report as tab-separated text: a line of column names and one line for the sample.
///
/// Reports under the same rules have the same columns, so that their lines can be put together.
/// No cell holds a tab, a line break or another control character; a cell without a value is empty.
public enum TableRenderer {
  /// The column of what a sample's records are known by.
  public static let recordsColumn = "records_sha256"

  /// The two lines.
  public static func text(of report: DoseReport) -> String {
    let names = columnNames(genes: report.genes.map(\.gene))
    return [names, values(of: report)].map { row in row.joined(separator: "\t") + "\n" }.joined()
  }

  /// The names of the columns for these genes, in the order of the report.
  public static func columnNames(genes: [String]) -> [String] {
    let patient = ["sample", WeighedCells.weightColumn]
    let decision = ["outcome"] + WeighedCells.amountColumns
    let called = genes.flatMap { [$0 + "_diplotype", $0 + "_phenotype", $0 + "_certainty"] }
    let reasons =
      ["rule", "changed_by", WeighedCells.cautionsColumn]
      + ["orders", "assumptions", "file_warnings"]
    return patient + decision + called + reasons
      + ["unread_positions", "guideline", "rule_set_sha256", recordsColumn]
  }

  /// The cells of one report, in the order of the names.
  public static func values(of report: DoseReport) -> [String] {
    let made = report.provenance
    let weighed = WeighedCells(
      weight: report.patient.weight.kilograms.value, dose: report.decision.dose,
      cautions: report.cautions)
    let changes = list(report.decision.modifiers.map(\.id))
    let cells =
      [report.patient.sample ?? "", weighed.kilograms, report.decision.outcome] + weighed.amounts
      + report.genes.flatMap(gene) + [report.decision.rule.id, changes, weighed.cautions]
      + [report.decision.orders, report.assumptions, report.warnings].map(list)
      + [list(report.genes.flatMap(\.unreadPositions))]
      + [made.guideline, made.ruleSetDigest, made.recordsDigest]
    return cells.map(\.printable)
  }

  private static func gene(_ gene: GenePart) -> [String] {
    [gene.diplotypeText ?? "", gene.phenotype ?? "unknown", gene.status]
  }

  static func list(_ texts: [String]) -> String { texts.joined(separator: " | ") }
}
