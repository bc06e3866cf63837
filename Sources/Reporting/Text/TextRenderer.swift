import Pharmacogenomics

/// Renders a report as one page for a terminal: dose first, then what it rests on.
public struct TextRenderer: Sendable {
  let report: DoseReport
  /// Whether everything is printed, or one line of what takes many.
  let isLong: Bool

  public init(_ report: DoseReport, isLong: Bool = false) {
    self.report = report
    self.isLong = isLong
  }

  /// The page.
  public var text: String {
    var page = TextPage()
    let patient = report.patient
    let kilograms = patient.weight.kilograms.value.text(places: 1)
    let weight =
      patient.weight.stated.hasSuffix("kg") || "\(kilograms)" == patient.weight.stated + ".0"
      ? "\(kilograms) kg" : "\(kilograms) kg (stated as \(patient.weight.stated))"
    page.add("PATIENT", "\(patient.sample ?? "no file"), \(weight)")
    page.blank()
    addDecision(to: &page)
    addTitration(to: &page)
    addMonitoring(to: &page)
    addGuidelines(to: &page)
    addInformation(to: &page)
    page.blank()
    addList("ASSUMED", report.assumptions, to: &page)
    addList("WARNINGS", report.warnings, to: &page)
    addGiven(to: &page)
    page.blank()
    for gene in report.genes { addGene(gene, to: &page) }
    addGenotypes(to: &page)
    page.blank()
    addReasons(to: &page)
    page.add("LIMITS", report.limits)
    page.blank()
    addProvenance(to: &page)
    return page.text
  }

  private func addDecision(to page: inout TextPage) {
    let decision = report.decision
    page.add(decision.outcome == "dose" ? "DOSE" : "NO DOSE", decision.headline)
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
    // What an unseen position leaves open below the note's threshold stands under its gene.
    for doubt in decision.doubts where doubt.origin != "unobserved" || doubt.consequence != "note" {
      page.add("DOUBT", doubt.text)
    }
    for caution in decision.cautions { page.add("CAUTION", caution) }
    for advice in decision.advice where advice.kind != "assumption" {
      let labels = ["warning": "WARNING", "information": "LATER"]
      let label = labels[advice.kind] ?? "ADVICE"
      page.add(label, advice.text + (advice.severity.map { " (\($0))" } ?? ""))
    }
    addList("ORDER", decision.orders, to: &page)
    if let alternative = decision.alternative { page.add("INSTEAD", alternative) }
    // Where the guidelines stand side by side, what they say is not said once more.
    let isCompared = !report.guidelines.isEmpty
    let guidelines =
      [isCompared ? nil : decision.guidelineSays, decision.notDefined].compactMap { $0 }
      + (isCompared ? [] : decision.otherGuidelines.map(\.text))
    addList("GUIDELINE", guidelines, to: &page)
  }

  private func addGiven(to page: inout TextPage) {
    let text = { (facts: [FactPart]) in
      facts.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    }
    let given = report.given
    if !given.used.isEmpty { page.add("GIVEN", text(given.used)) }
    if !given.notUsedInTheDose.isEmpty {
      page.add("", "Given, not used in the dose: \(text(given.notUsedInTheDose))")
    }
  }

  /// One label for any number of paragraphs.
  private func addList(_ label: String, _ paragraphs: [String], to page: inout TextPage) {
    for (number, text) in paragraphs.enumerated() { page.add(number == 0 ? label : "", text) }
  }

  private func addGenotypes(to page: inout TextPage) {
    var genes: [String] = []
    for gene in report.genotypes.map(\.gene) where !genes.contains(gene) { genes.append(gene) }
    for gene in genes {
      let parts = report.genotypes.filter { $0.gene == gene }
      let sentences = parts.compactMap(\.finding) + (parts.first?.doseEffect.map { [$0] } ?? [])
      page.add(gene, sentences.joined(separator: " "))
      for part in parts { addPosition(part.position, to: &page) }
    }
  }

  private func addReasons(to page: inout TextPage) {
    let decision = report.decision
    let rule = decision.rule
    let inputs = report.genes.map(\.gene).map { "\($0) \(decision.inputs[$0] ?? "unknown")" }
    let isTaken =
      decision.outcome == "withheld" && rule.action != "withhold"
      && !decision.modifiers.contains { $0.effect == "withhold" }
    let strength =
      switch rule.strength {
      case "none": "this rule set's policy"
      case "not graded": "recommendation without a grade"
      case "wording not verified":
        report.sources.shortName(of: rule.sources).map { "\($0), \(rule.strength)" }
          ?? rule.strength
      default: "\(rule.strength) recommendation"
      }
    page.add(
      "WHY",
      "rule \(rule.id) (\(rule.location)) for \(inputs.joined(separator: ", ")): "
        + "\(rule.action), \(strength)" + (isTaken ? "; doubt takes the dose away" : ""))
    if let policy = rule.policy { page.add("", "Policy: \(policy)") }
    for reference in rule.sources { page.add("", citation(reference)) }
    for modifier in decision.modifiers { addModifier(modifier, to: &page) }
    for policy in decision.policies {
      page.add("", "policy: \(policy.name) (\(policy.location))")
    }
  }

  private func addModifier(_ rule: ModifierPart, to page: inout TextPage) {
    page.add("", "then rule \(rule.id) (\(rule.location)): \(rule.effect)")
    if let policy = rule.policy { page.add("", "Policy: \(policy)") }
    for reference in rule.sources { page.add("", citation(reference)) }
  }

  func citation(_ reference: String) -> String { report.sources.citation(reference) }

  private func addProvenance(to page: inout TextPage) {
    let made = report.provenance
    page.add(
      "MADE BY",
      "\(made.tool) \(made.version), rules \(made.ruleSet) \(made.ruleSetVersion) "
        + "(\(made.guideline)), ancestry \(made.ancestry)")
    if let file = made.file, let assembly = made.assembly {
      page.add(
        "FROM",
        "\(file), \(assembly) (\(assemblyBasis(made)), confirmed by "
          + "\(made.confirmingRecords ?? 0) records)"
          + (report.genes.allSatisfy(\.results.isEmpty) ? "" : ", and stated results"))
    } else {
      page.add("FROM", "stated results, no file")
    }
    page.add("SHA-256", "rules   \(made.ruleSetDigest)")
    page.add("", "records \(made.recordsDigest)")
  }

  private func assemblyBasis(_ made: Provenance) -> String {
    switch made.assemblyBasis {
    case "stated": "stated by --assembly"
    case "reference": "told by REF alone"
    default: "told by the header"
    }
  }

  private func range(_ numbers: [ReportNumber]) -> String {
    numbers.map(\.value.description).joined(separator: "–")
  }
}
