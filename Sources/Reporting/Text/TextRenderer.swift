import Pharmacogenomics

/// Renders a report as one page for a terminal: dose first, then what it rests on.
public struct TextRenderer: Sendable {
  private let report: DoseReport

  public init(_ report: DoseReport) { self.report = report }

  /// The page.
  public var text: String {
    var page = TextPage()
    let patient = report.patient
    let kilograms = patient.weight.kilograms.value.text(places: 1)
    let weight =
      patient.weight.stated.hasSuffix("kg") || "\(kilograms)" == patient.weight.stated + ".0"
      ? "\(kilograms) kg" : "\(kilograms) kg (stated as \(patient.weight.stated))"
    page.add("PATIENT", "\(patient.sample), \(weight)")
    page.blank()
    addDecision(to: &page)
    page.blank()
    for gene in report.genes { addGene(gene, to: &page) }
    addGenotypes(to: &page)
    page.blank()
    addReasons(to: &page)
    for (number, text) in report.assumptions.enumerated() {
      page.add(number == 0 ? "ASSUMED" : "", text)
    }
    for (number, text) in report.warnings.enumerated() {
      page.add(number == 0 ? "WARNINGS" : "", text)
    }
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
    for doubt in decision.doubts { page.add("DOUBT", doubt.text) }
    for caution in decision.cautions { page.add("CAUTION", caution) }
    if let steadyState = decision.dose?.steadyState {
      page.add("", "Reassess after \(steadyState): not raised or judged earlier.")
    }
    for (number, order) in decision.orders.enumerated() {
      page.add(number == 0 ? "ORDER" : "", order)
    }
    if let alternative = decision.alternative { page.add("INSTEAD", alternative) }
    if let guideline = decision.guidelineSays { page.add("GUIDELINE", guideline) }
  }

  private func addGenotypes(to page: inout TextPage) {
    for genotype in report.genotypes {
      let seen = genotype.genotype ?? "not assessed (\(genotype.observation))"
      page.add(genotype.gene, "\(genotype.variant) \(seen). \(genotype.finding)")
    }
  }

  private func addReasons(to page: inout TextPage) {
    let rule = report.decision.rule
    let inputs = report.decision.inputs.keys.sorted()
      .map { "\($0) \(report.decision.inputs[$0] ?? "")" }
    page.add(
      "WHY",
      "rule \(rule.id) (\(rule.location)) for \(inputs.joined(separator: ", ")); "
        + "\(rule.action), recommendation: \(rule.strength)")
    if let policy = rule.policy { page.add("", "Policy: \(policy)") }
    for source in report.sources where isCited(source) {
      let identifiers = [
        source.doi.map { "doi \($0)" }, source.pmid.map { "PMID \($0)" },
        source.doi == nil && source.pmid == nil ? source.url : nil,
      ]
      page.add(
        "",
        "[\(source.id)] "
          + ([source.title] + identifiers.compactMap { $0 })
          .joined(separator: ", "))
    }
  }

  private func isCited(_ source: SourcePart) -> Bool {
    report.decision.rule.sources.contains {
      $0 == source.id || $0.hasPrefix(source.id + "#")
    }
  }

  private func addProvenance(to page: inout TextPage) {
    let made = report.provenance
    page.add(
      "MADE BY",
      "\(made.tool) \(made.version), rules \(made.ruleSet) \(made.ruleSetVersion) "
        + "(\(made.guideline)), ancestry \(made.ancestry)")
    page.add(
      "FROM",
      "\(made.file), \(made.assembly) (told by \(made.assemblyBasis), confirmed by "
        + "\(made.confirmingRecords) records)")
    page.add("SHA-256", "rules   \(made.ruleSetDigest)")
    page.add("", "records \(made.recordsDigest)")
  }

  private func range(_ numbers: [ReportNumber]) -> String {
    numbers.map(\.value.description).joined(separator: "–")
  }
}
