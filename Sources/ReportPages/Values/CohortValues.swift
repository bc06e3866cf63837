import Pharmacogenomics
import Reporting

/// Everything that the templates of a cohort print, ready to be printed.
struct CohortValues: Sendable {
  let title: String
  let headline: String
  let file: String
  let samples: String
  let outcomes: [ShareRow]
  let reasons: [ReasonRow]
  let hasReasons: Bool
  let doseRules: [ReasonRow]
  let hasDoseRules: Bool
  let doses: [DoseValues]
  let hasDoses: Bool
  let genes: [CohortGeneValues]
  let limits: String
  let sources: [SourceValues]
  let madeBy: String
  let ruleSet: String
  let ruleSetDigest: String
  let guideline: String

  init(_ report: CohortReport) {
    samples = CountText.grouped(report.samples)
    headline = "Decisions of \(samples) sample" + (report.samples == 1 ? "" : "s")
    title = "\(headline), \(report.file)"
    file = report.file
    outcomes = report.outcomes.map { ShareRow($0.name, $0.counted) }
    reasons = report.reasons.map(ReasonRow.init)
    hasReasons = !reasons.isEmpty
    doseRules = report.doseRules.map(ReasonRow.init)
    hasDoseRules = !doseRules.isEmpty
    doses = report.doses.enumerated().map { DoseValues($1, id: "dose-\($0 + 1)") }
    hasDoses = !doses.isEmpty
    genes = report.genes.map(CohortGeneValues.init)
    limits = report.limits
    sources = report.sources.map(SourceValues.init)
    let made = report.madeBy
    madeBy = "\(made.tool) \(made.version)"
    ruleSet = "\(made.ruleSet) \(made.ruleSetVersion)"
    ruleSetDigest = made.ruleSetDigest
    guideline = made.guideline
  }
}

/// A count with its share.
struct ShareRow: Sendable {
  let name: String
  let count: String
  let share: String
  let interval: String

  init(_ name: String, _ counted: CountedShare) {
    self.name = name
    count = CountText.grouped(counted.count)
    share = SharePercent.text(counted.share)
    interval = SharePercent.text(from: counted.lower, to: counted.upper)
  }
}

/// Why samples have an outcome.
struct ReasonRow: Sendable {
  let outcome: String
  let why: String
  let changes: String
  let share: ShareRow

  init(_ reason: ReasonShare) {
    outcome = reason.outcome
    why = reason.rule ?? reason.problem ?? ""
    changes = reason.changes.joined(separator: ", ")
    share = ShareRow("", reason.counted)
  }
}

/// How a dose is spread, as a picture and a table.
struct DoseValues: Sendable {
  let unit: String
  let picture: BarPicture
  let summary: String
  let classes: [ShareRow]

  init(_ dose: DoseDistribution, id: String) {
    unit = dose.unit
    picture = BarPicture(dose, id: id)
    summary =
      "Median \(dose.median) \(dose.unit); half of the samples have \(dose.lowerQuartile) to "
      + "\(dose.upperQuartile), all \(dose.least) to \(dose.most)."
    classes = dose.classes.map { ShareRow($0.name, $0.counted) }
  }
}
