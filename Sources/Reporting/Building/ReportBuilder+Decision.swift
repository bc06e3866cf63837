import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// The answer with everything that belongs beside it.
  func decisionPart() -> DecisionPart {
    let decision = input.decision
    let rule = decision.rule
    let weighed = ReportWeigher(self).part(of: decision, at: input.weight)
    return DecisionPart(
      outcome: outcomeWord(decision.outcome), headline: headline(),
      reason: reason(), dose: weighed.dose, rule: rulePart(rule),
      modifiers: decision.answer.modifiers.map(modifierPart), inputs: inputs(),
      policies: policies(), doubts: decision.doubts.map(doubtPart), cautions: weighed.cautions,
      advice: merged(decision.advice).map(advicePart),
      presentTreatment: presentTreatment().map(treatmentFinding), orders: orders(),
      alternative: alternative(),
      guidelineSays: rule.guidelineSays.map { sentences.text($0) }, notDefined: notDefined(),
      otherGuidelines: otherGuidelines())
  }

  /// What is given in place of the drug; nothing is while a doubt alone holds the drug back.
  private func alternative() -> String? {
    let rule = input.decision.rule
    if case .withheld = input.decision.outcome, rule.action != .withhold { return nil }
    return rule.alternative.map { sentences.text($0) }
  }

  /// Why the answer is as it is: doubt that takes the dose away, a modifier that does, or the
  /// rule with everything that changes its dose.
  private func reason() -> String {
    let answer = input.decision.answer
    if case .withheld = input.decision.outcome, answer.action != .withhold {
      return sentences.text(.withheldByDoubt)
    }
    var changes: [String] = []
    for sentence in answer.modifiers.compactMap(\.says).map({ sentences.text($0) })
    where !changes.contains(sentence) {
      changes.append(sentence)
    }
    // What the genotype alone would allow is not said where something else takes the dose away.
    if answer.dose == nil, answer.rule.dose != nil {
      return changes.joined(separator: " ")
    }
    return ([sentences.text(answer.rule.says)] + changes).joined(separator: " ")
  }

  /// Phenotypes, and facts as they were stated.
  private func inputs() -> [String: String] {
    input.decision.inputs.merging(input.facts.mapValues { $0.stated ?? $0.value }) { $1 }
  }

  func outcomeWord(_ outcome: DoseDecision.Outcome) -> String {
    switch outcome {
    case .dose: "dose"
    case .avoid: "avoid"
    case .testFirst: "test first"
    case .withheld: "withheld"
    }
  }

  private func headline() -> String {
    let drug = rules.drug.name
    switch input.decision.outcome {
    case .avoid: return "AVOID \(drug): no dose"
    case .testFirst: return "TEST FIRST: no dose of \(drug) yet"
    case .withheld: return "WITHHELD: no dose of \(drug) on this evidence"
    case .dose(let amount):
      let start = amount.milligrams.start.roundedDown()
      guard let tablets = amount.tablets else { return "\(start) mg/day \(drug), no tablets" }
      return "\(tablets.milligrams) mg/day \(drug): \(tablets)"
    }
  }

  func rulePart(_ rule: DoseRule) -> RulePart {
    RulePart(
      id: rule.id, location: rule.location.fileAndLine, action: rule.action.rawValue,
      strength: rule.strength.rawValue, sources: rule.sources.map(\.description),
      policy: rule.policy)
  }

  private func modifierPart(_ rule: ModifierRule) -> ModifierPart {
    ModifierPart(
      id: rule.id, location: rule.location.fileAndLine, effect: rule.effect.word,
      reason: rule.says.map { sentences.text($0) } ?? "",
      sources: rule.sources.map(\.description), policy: rule.policy)
  }

  private func advicePart(_ rule: AdviceRule, _ facts: [String]) -> AdvicePart {
    AdvicePart(
      rule: rule.id, location: rule.location.fileAndLine, kind: rule.kind.rawValue,
      severity: rule.severity?.rawValue, text: adviceText(rule, facts),
      sources: rule.sources.map(\.description))
  }

  private func doubtPart(_ doubt: Doubt) -> DoubtPart {
    let probability = ProbabilityText.words(doubt.probability)
    let genes = rules.starAlleleGenes.map(\.symbol).filter { doubt.severe[$0] != nil }
    let severe = genes.map { "\($0) \(doubt.severe[$0] ?? "")" }.joined(separator: ", ")
    let open = input.calls.filter { call in
      doubt.origin == .unobserved
        ? call.unlistedProbability.worst(input.ancestry) > 0 : call.diplotypes.count > 1
    }.map(\.gene.symbol)
    let stated = genesOpenByResult().map(\.symbol)
    let isStated = open.isEmpty && doubt.origin == .phaseOrQuality && !stated.isEmpty
    let named = (isStated ? stated : open).joined(separator: " and ")
    let values = ["gene": named, "diplotype": severe, "probability": probability]
    let key: SentenceKey
    switch (doubt.origin, doubt.consequence) {
    case (.phaseOrQuality, _) where isStated: key = .doubtStated
    case (.phaseOrQuality, _) where input.decision.rule.action == .avoid: key = .doubtAvoid
    case (.phaseOrQuality, _): key = .doubtSeen
    case (.unobserved, .caution): key = .caution
    case (.unobserved, _): key = .doubtUnseen
    }
    return DoubtPart(
      origin: doubt.origin.rawValue, consequence: doubt.consequence.rawValue,
      probability: ReportNumber(probability: doubt.probability),
      text: sentences.text(key, values))
  }
}
