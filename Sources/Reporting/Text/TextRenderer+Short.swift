import Pharmacogenomics

/// The page of one screen: the dose, what it rests on, what could change it, what to do.
///
/// A doubt, a caution, an order, an assumption and a grave warning stand on every page; what is
/// left to the long one is evidence, sources and dates.
extension TextRenderer {
  var shortPage: TextPage {
    var page = TextPage()
    page.add("PATIENT", patient + used)
    page.blank()
    addHeadline(to: &page)
    addAmount(to: &page)
    page.add("", report.decision.reason)
    addCautions(to: &page)
    addDoubts(to: &page)
    addAdvice(report.decision.advice.filter(isGrave), to: &page)
    addPresentTreatment(to: &page)
    addList("ORDER", report.decision.orders, to: &page)
    addAlternative(to: &page)
    page.blank()
    for gene in report.genes {
      addCall(of: gene, to: &page)
      for note in gene.shortNotes { page.add("", note) }
    }
    addPlainGenotypes(to: &page)
    addRule(to: &page)
    page.blank()
    if !report.assumptions.isEmpty {
      page.add("ASSUMED", report.assumptions.joined(separator: " "))
    }
    addUnused(to: &page)
    addList("WARNINGS", report.warnings, .warning, to: &page)
    page.blank()
    addTitration(to: &page)
    addMonitoring(to: &page)
    addAdvice(report.decision.advice.filter { $0.kind == "advice" }, to: &page)
    addGuidelineNotes(to: &page)
    addGuidelines(to: &page)
    addInformation(to: &page)
    page.blank()
    addOrigin(to: &page)
    return page
  }

  /// What was stated and counts in the dose: it is compared with the chart, as the weight is.
  private var used: String {
    report.given.used.map { ", \($0.name) \($0.value)" }.joined()
  }

  /// Minor warnings, and what is told for later, stand on the long page.
  private func isMinor(_ advice: AdvicePart) -> Bool {
    advice.kind == "warning" && advice.severity == "minor"
  }

  private func isGrave(_ advice: AdvicePart) -> Bool {
    advice.kind == "warning" && !isMinor(advice)
  }

  private func addAmount(to page: inout TextPage) {
    guard let dose = report.decision.dose else { return }
    let made = dose.tabletsMilligramsPerKilogram.map { "\($0.value.text(places: 2)) mg/kg/day; " }
    page.add(
      "",
      (made ?? "") + "band \(range(dose.bandMilligramsPerDay)) mg/day "
        + "(\(range(dose.bandPercentOfTarget)) % of \(dose.targetMilligramsPerKilogram.value) "
        + "mg/kg/day), start point \(dose.startMilligramsPerDay.value) mg/day")
  }

  /// Genes that are only reported: each genotype, and what they do to the dose.
  private func addPlainGenotypes(to page: inout TextPage) {
    for gene in report.plainGenes {
      let parts = report.genotypes.filter { $0.gene == gene }
      let seen = parts.map { part in
        let position = part.position
        let isCalled = position.observation == "called"
        return "\(position.label) \(isCalled ? position.genotype ?? "-" : "not assessed")"
      }
      let effect = parts.first?.doseEffect.map { " " + $0.firstSentence } ?? ""
      page.add(gene, seen.joined(separator: ", ") + "." + effect)
    }
  }

  /// The rule, the rules that changed its dose, and the names of their sources.
  private func addRule(to page: inout TextPage) {
    let rule = report.decision.rule
    let own =
      "\(rule.id) (\(rule.location)), \(report.ruleStrength)" + named(rule.sources)
    let changes = report.decision.modifiers.map { modifier in
      "\(modifier.effect) by \(modifier.id) (\(modifier.location))" + named(modifier.sources)
    }
    // What took the dose away comes before what the genotype alone would say.
    let isTaken = report.decision.isDoseOfRuleTaken && !changes.isEmpty
    page.add(
      "RULE",
      isTaken
        ? changes.joined(separator: "; ") + "; for the genotype alone " + own
        : ([own] + changes).joined(separator: "; then "))
  }

  private func named(_ sources: [String]) -> String {
    sources.isEmpty ? "" : " [\(sources.joined(separator: ", "))]"
  }

  /// What made the page, what it is good for, and what else there is.
  private func addOrigin(to page: inout TextPage) {
    let made = report.provenance
    let file = made.file.map { "\($0), \(made.assembly ?? "")" } ?? "stated results, no file"
    let isStatedToo = made.file != nil && !report.genes.allSatisfy(\.results.isEmpty)
    page.add(
      "FROM",
      file + (isStatedToo ? ", and stated results" : "")
        + "; by \(made.tool) \(made.version), rules \(made.ruleSetVersion) (\(made.guideline)); "
        + "SHA-256 of rules \(short(made.ruleSetDigest)), of records \(short(made.recordsDigest))")
    let minor = report.decision.advice.count(where: isMinor)
    let left = minor == 0 ? "" : "\(minor) minor warning\(minor == 1 ? "" : "s"), "
    page.add(
      "MORE",
      "\(report.limits.firstSentence) --long prints \(left)the evidence, every source, the "
        + "calendar and the limits; --explain how the answer was worked out.")
  }

  /// The first digits of a digest, enough to tell two apart.
  private func short(_ digest: String) -> String { String(digest.prefix(12)) }
}

extension String {
  /// Up to the first full stop that ends a sentence.
  fileprivate var firstSentence: String {
    firstRange(of: ". ").map { String(self[..<$0.lowerBound]) + "." } ?? self
  }
}
