import Dosing
import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// What each guideline says, in the order of the rules.
  func guidelineParts() -> [GuidelinePart] {
    rules.decisions.comparisons.compactMap { table in
      answer(of: table.name).map { guidelinePart($0.rule, $0.decision) }
    }
  }

  /// The row of a guideline, from the decision whose phenotypes it goes by.
  private func answer(of name: String) -> (rule: GuidelineRule, decision: DoseDecision)? {
    for decision in [input.decision] + input.otherDecisions.map(\.decision) {
      if let rule = decision.guidelines.first(where: { $0.guideline.name == name }) {
        return (rule, decision)
      }
    }
    return nil
  }

  private func guidelinePart(_ rule: GuidelineRule, _ decision: DoseDecision) -> GuidelinePart {
    let asked = rules.decisions.inputs(of: rule.guideline.name).map(\.name)
    return GuidelinePart(
      name: rule.guideline.name, title: rule.guideline.title,
      inputs: decision.inputs.filter { asked.contains($0.key) }, gives: rule.gives.rawValue,
      bandPercentOfTarget: rule.band.map { band in
        [ReportNumber(band.lowerBound * 100), ReportNumber(band.upperBound * 100)]
      },
      text: sentences.text(rule.says),
      relation: GuidelineRelation(rule, to: input.decision).rawValue,
      agrees: GuidelineRelation.agrees(rule, with: input.decision),
      rule: GuidelineRulePart(
        id: rule.id, location: rule.location.fileAndLine,
        sources: rule.sources.map(\.description)))
  }

  /// What the guidelines' answers rest on.
  func guidelineSources() -> [SourceReference] {
    rules.decisions.comparisons.compactMap { answer(of: $0.name)?.rule }.flatMap(\.sources)
  }
}
