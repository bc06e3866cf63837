import Pharmacogenomics

/// Renders a report as one page for a terminal: dose first, then what it rests on.
public struct TextRenderer: Sendable {
  let report: DoseReport
  /// Whether everything is printed, or what fits one screen.
  let isLong: Bool
  /// Whether colour underlines what the words say.
  let inColour: Bool

  public init(_ report: DoseReport, isLong: Bool = false, inColour: Bool = false) {
    self.report = report
    self.isLong = isLong
    self.inColour = inColour
  }

  /// The page.
  public var text: String { (isLong ? longPage : shortPage).text(inColour: inColour) }

  private var longPage: TextPage {
    var page = TextPage()
    page.add("PATIENT", patient)
    page.blank()
    addDecision(to: &page)
    addTitration(to: &page)
    addMonitoring(to: &page)
    addGuidelines(to: &page)
    addInformation(to: &page)
    page.blank()
    addList("ASSUMED", report.assumptions, to: &page)
    addList("WARNINGS", report.warnings, .warning, to: &page)
    addGiven(to: &page)
    page.blank()
    for gene in report.genes { addGene(gene, to: &page) }
    addGenotypes(to: &page)
    page.blank()
    addReasons(to: &page)
    page.add("LIMITS", report.limits)
    page.blank()
    addProvenance(to: &page)
    return page
  }

  /// Whom the report is about, and the weight that was used.
  var patient: String {
    "\(report.patient.sample ?? "no file"), \(report.patient.weightText)"
  }

  private func addDecision(to page: inout TextPage) {
    let decision = report.decision
    addHeadline(to: &page)
    if let dose = decision.dose {
      let start = dose.startMilligramsPerDay.value
      let made = dose.tabletsMilligramsPerKilogram.map {
        "The tablets make \($0.value.text(places: 2)) mg/kg/day. "
      }
      page.add(
        "",
        (made ?? "")
          + "Start point \(start) mg/day (\(dose.startMilligramsPerKilogram.value) mg/kg/day, "
          + "\(dose.startPercentOfTarget.value) % of the "
          + "\(dose.targetMilligramsPerKilogram.value) mg/kg/day target); band "
          + "\(range(dose.bandMilligramsPerDay)) mg/day (\(range(dose.bandPercentOfTarget)) %).")
    }
    page.add("", decision.reason)
    if let steadyState = decision.dose?.steadyState { page.add("", steadyState) }
    addDoubts(to: &page)
    addCautions(to: &page)
    addAdvice(decision.advice, to: &page)
    addPresentTreatment(to: &page)
    addList("ORDER", decision.orders, to: &page)
    addAlternative(to: &page)
    addGuidelineNotes(to: &page)
  }

  /// One line: the dose and its tablets, or that there is none.
  func addHeadline(to page: inout TextPage) {
    let givesDose = report.decision.outcome == "dose"
    page.add(
      givesDose ? "DOSE" : "NO DOSE", report.decision.headline, givesDose ? .dose : .noDose)
  }

  /// What an unseen position leaves open below the note's threshold stands under its gene.
  func addDoubts(to page: inout TextPage) {
    for doubt in report.shownDoubts { page.add("DOUBT", doubt.text, .warning) }
  }

  func addCautions(to page: inout TextPage) {
    for caution in report.decision.cautions { page.add("CAUTION", caution, .warning) }
  }

  /// Warnings and advice; assumptions stand together in a place of their own.
  func addAdvice(_ advice: [AdvicePart], to page: inout TextPage) {
    for advice in advice where advice.kind != "assumption" {
      let isWarning = advice.kind == "warning"
      let labels = ["warning": "WARNING", "information": "LATER"]
      page.add(
        labels[advice.kind] ?? "ADVICE",
        advice.text + (advice.severity.map { " (\($0))" } ?? ""), isWarning ? .warning : nil)
    }
  }

  /// What is to be done about the drug that is taken already; each sentence once.
  func addPresentTreatment(to page: inout TextPage) {
    var said: Set<String> = []
    for finding in report.decision.presentTreatment where said.insert(finding.text).inserted {
      page.add(
        said.count == 1 ? "TAKEN NOW" : "", "\(finding.next.uppercased()): \(finding.text)",
        .warning)
      guard isLong else { continue }
      for text in finding.consider where said.insert(text).inserted { page.add("", text) }
    }
  }

  func addAlternative(to page: inout TextPage) {
    if let alternative = report.decision.alternative { page.add("INSTEAD", alternative) }
  }

  func addGuidelineNotes(to page: inout TextPage) {
    addList("GUIDELINE", report.guidelineNotes, to: &page)
  }

  private func addGiven(to page: inout TextPage) {
    let text = { (facts: [FactPart]) in
      facts.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    }
    let given = report.given
    if !given.used.isEmpty { page.add("GIVEN", text(given.used)) }
    addUnused(to: &page)
  }

  /// What was stated and counts for nothing in the dose.
  func addUnused(to page: inout TextPage) {
    let unused = report.given.notUsedInTheDose.map { "\($0.name) \($0.value)" }
    if !unused.isEmpty {
      page.add("NOT USED", "Given, not used in the dose: \(unused.joined(separator: ", "))")
    }
  }

  /// One label for any number of paragraphs.
  func addList(
    _ label: String, _ paragraphs: [String], _ emphasis: Emphasis? = nil, to page: inout TextPage
  ) {
    for (number, text) in paragraphs.enumerated() {
      page.add(number == 0 ? label : "", text, number == 0 ? emphasis : nil)
    }
  }

  func citation(_ reference: String) -> String { report.sources.citation(reference) }

  func range(_ numbers: [ReportNumber]) -> String {
    numbers.map(\.value.description).joined(separator: "–")
  }
}
