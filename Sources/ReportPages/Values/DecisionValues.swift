import Pharmacogenomics
import Reporting

/// The answer at the head of the page.
struct DecisionValues: Sendable {
  /// `dose`, `avoid`, `test first` or `withheld`, as in the model.
  let outcome: String
  /// The same without a space, for the style.
  let style: String
  /// mg per day that the tablets make, or of the start point where no tablet fits; missing without
  /// a dose.
  let milligrams: String?
  let headline: String
  let reason: String
  let steadyState: String?
  let amount: AmountValues?
  let scale: DoseScale?
  /// What is to be done about the drug that is taken already.
  let taken: [TakenValues]
  let hasTaken: Bool
  /// What is given in place of the drug.
  let alternative: String?
  /// What stands in the way of an answer, or goes with it: the tests to order.
  let orders: [String]
  let hasOrders: Bool

  init(_ report: DoseReport) {
    let decision = report.decision
    outcome = decision.outcome
    style = decision.outcome.replacing(" ", with: "-")
    milligrams = report.milligramsPerDay?.description
    headline = decision.headline
    reason = decision.reason
    steadyState = decision.dose?.steadyState
    amount = decision.dose.map(AmountValues.init)
    scale = decision.dose.map { DoseScale($0, weight: report.patient.weight) }
    taken = decision.presentTreatment.map { TakenValues(step: $0.next, text: $0.text) }
    hasTaken = !taken.isEmpty
    alternative = decision.alternative
    orders = decision.orders
    hasOrders = !orders.isEmpty
  }
}

/// A step that the treatment that runs asks for.
struct TakenValues: Sendable {
  /// `interrupt`
  let step: String
  let text: String
}

/// The numbers of a dose.
struct AmountValues: Sendable {
  /// mg per kg and day that the tablets make.
  let made: String?
  let start: String
  let startPerKilogram: String
  let startPercent: String
  let target: String
  let ceiling: String
  let band: String
  let bandPercent: String

  init(_ dose: DosePart) {
    let range = { (numbers: [ReportNumber]) in
      numbers.map(\.value.description).joined(separator: "–")
    }
    made = dose.tabletsMilligramsPerKilogram.map { $0.value.text(places: 2) }
    start = dose.startMilligramsPerDay.value.description
    startPerKilogram = dose.startMilligramsPerKilogram.value.description
    startPercent = dose.startPercentOfTarget.value.description
    target = dose.targetMilligramsPerKilogram.value.description
    ceiling = dose.ceilingMilligramsPerKilogram.value.description
    band = range(dose.bandMilligramsPerDay)
    bandPercent = range(dose.bandPercentOfTarget)
  }
}

/// One thing that could change the answer, or holds beside it.
struct ChangeValues: Sendable {
  /// `Caution`, `Doubt`, `Warning`, …
  let label: String
  /// Whether it must not be overlooked.
  let isGrave: Bool
  let text: String
  let references: [Reference]

  private init(_ label: String, _ text: String, grave: Bool = false, sources: [String] = []) {
    self.label = label
    self.text = text
    isGrave = grave
    references = Reference.all(sources)
  }

  /// The grave ones first.
  static func all(of report: DoseReport) -> [Self] {
    let decision = report.decision
    let warnings = decision.advice.filter { $0.kind == "warning" }.map { advice in
      Self(
        "Warning" + (advice.severity.map { ", \($0)" } ?? ""), advice.text,
        grave: advice.severity != "minor", sources: advice.sources)
    }
    let others = decision.advice.filter { !["warning", "assumption"].contains($0.kind) }.map {
      Self($0.kind == "information" ? "Later" : "Advice", $0.text, sources: $0.sources)
    }
    return report.shownDoubts.map { Self("Doubt", $0.text, grave: true) }
      + decision.cautions.map { Self("Caution", $0, grave: true) }
      + warnings.filter(\.isGrave)
      + report.warnings.map { Self("File", $0, grave: true) }
      + warnings.filter { !$0.isGrave } + others
      + report.guidelineNotes.map { Self("Guideline", $0) }
  }
}
