import Dosing
import Pharmacogenomics
import Rules

/// A decision and its reasons, for rule authors.
struct ExplanationText {
  let rules: RuleSet
  let patient: StatedPatient
  let rule: DoseRule
  /// `nil` without a weight.
  let decision: DoseDecision?

  /// One block a question: what, for whom, how much, on whose authority, why not otherwise.
  var text: String {
    var lines = line("DECISION", "\(rule.action.rawValue): \(place(of: rule))")
    lines += line("FOR", stated)
    lines += dose
    lines += line("WHY", rules.sentences.text(rule.says))
    for key in rule.orders { lines += line("ORDER", rules.sentences.text(key)) }
    if let weeks = rule.steadyState {
      lines += line("STEADY", "\(weeks) after each change of dose")
    }
    lines += line("STRENGTH", rule.strength.rawValue)
    for source in rule.sources {
      let title = rules.evidence[source.citation]?.title ?? ""
      lines += line("SOURCE", "[\(source)] \(title)")
    }
    if let policy = rule.policy { lines += line("POLICY", policy) }
    for miss in rules.startingDose.misses(patient.values.mapValues(\.value)) {
      lines += line("NOT", "\(place(of: miss.rule)): \(reasons(of: miss))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var stated: String {
    let genes = rules.startingDose.inputs.compactMap { input in
      patient.values[input.name].map { "\(input.name) \($0)" }
    }
    return (genes + [patient.weight.map { "weight \($0.kilograms) kg" } ?? "weight not stated"])
      .joined(separator: ", ")
  }

  private var dose: [String] {
    guard let band = rule.dose else { return [] }
    let target = "\(rules.drug.target.value) mg/kg/day"
    let shares =
      "start \(percent(band.start)) % of \(target), band \(percent(band.lower))"
      + "..\(percent(band.upper)) %"
    guard case .dose(let amount) = decision?.outcome else { return line("DOSE", shares) }
    let range = amount.milligrams
    let tablets =
      amount.tablets.map {
        "\($0.milligrams) mg/day: \($0)" + ($0.isBelowBand ? ", below the band" : "")
      } ?? "none is small enough for the band"
    return line(
      "DOSE", "start \(range.start) mg/day, band \(range.lower)..\(range.upper) mg/day (\(shares))")
      + line("TABLETS", tablets)
  }

  private func percent(_ share: ExactDecimal) -> ExactDecimal { share * 100 }

  private func place(of rule: DoseRule) -> String {
    "rule '\(rule.id)' (\(rule.location.fileAndLine))"
  }

  private func reasons(of miss: RuleMiss) -> String {
    miss.reasons.map { reason in
      "\(reason.input) is not \(reason.wanted.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func line(_ label: String, _ text: String) -> [String] {
    [label + String(repeating: " ", count: max(1, 11 - label.count)) + text]
  }
}
