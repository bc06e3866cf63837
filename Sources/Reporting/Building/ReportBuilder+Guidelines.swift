import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// The guidelines that decide differently for this patient.
  func otherGuidelines() -> [OtherGuidelinePart] {
    input.otherDecisions.compactMap { other in
      guard Answer(other.decision) != Answer(input.decision) else { return nil }
      let guideline = other.rules.decidingGuideline.description
      let values = ["guideline": guideline, "dose": answerText(other.decision)]
      return OtherGuidelinePart(
        guideline: guideline, outcome: outcomeWord(other.decision.outcome),
        text: sentences.text(.otherGuideline, values), rule: rulePart(other.decision.rule))
    }
  }

  /// What the guideline of the active profile does not define and the rule set decides.
  func notDefined() -> String? {
    guard let profile = rules.activeProfile else { return nil }
    let silent = profile.notDefined
    var things: [String] = []
    for call in input.calls {
      let symbol = call.gene.symbol
      let listed = silent.alleles[symbol] ?? []
      let alleles = call.diplotypes.flatMap(\.haplotypes).compactMap { haplotype in
        if case .named(let name) = haplotype, listed.contains(name) { name } else { nil }
      }
      things += Set(alleles).sorted().map { "\(symbol) \($0)" }
      if let phenotype = input.actingPhenotypes[symbol],
        silent.phenotypes[symbol]?.contains(phenotype.id) == true
      {
        things.append("\(symbol) \(phenotype.id)")
      }
    }
    if silent.rules.contains(where: { $0.value == input.decision.rule.id }) {
      things.append("the combination '\(input.decision.rule.id)'")
    }
    if things.isEmpty { return nil }
    return sentences.text(silent.says, ["position": things.joined(separator: ", ")])
  }

  private func answerText(_ decision: DoseDecision) -> String {
    let genes = rules.starAlleleGenes.map(\.symbol)
    let values = genes.map { "\($0) \(decision.inputs[$0] ?? DecisionInput.unknown)" }
      .joined(separator: ", ")
    guard case .dose(let amount) = decision.outcome else {
      return "\(outcomeWord(decision.outcome)), no dose (\(values))"
    }
    let percent = { (share: ExactDecimal) in "\(share * 100)" }
    let tablets = amount.tablets.map { "\($0.milligrams) mg/day" } ?? "no tablets"
    return "\(tablets), start \(percent(amount.band.start)) %, band \(percent(amount.band.lower))–"
      + "\(percent(amount.band.upper)) % of the target (\(values))"
  }
}

/// What makes two decisions the same to a prescriber.
private struct Answer: Equatable {
  let band: DoseBand?
  let action: DoseRule.Action?

  init(_ decision: DoseDecision) {
    switch decision.outcome {
    case .dose(let amount): (band, action) = (amount.band, nil)
    case .avoid: (band, action) = (nil, .avoid)
    case .testFirst: (band, action) = (nil, .testFirst)
    case .withheld: (band, action) = (nil, .withhold)
    }
  }
}
