import Dosing
import Pharmacogenomics
import Rules

/// A decision and its reasons, for rule authors: every decision that was asked, what it answered,
/// on whose authority, and why no other rule of it did.
struct ExplanationText {
  let rules: RuleSet
  let patient: StatedPatient
  let answer: DoseAnswer
  let advice: [AdviceRule]
  /// The value of every input, by its name.
  let values: [String: String]
  /// `nil` without a weight.
  let decision: DoseDecision?

  /// One block a question: what, for whom, how much; then one block a decision, and why
  /// no other rule holds.
  var text: String {
    var lines = line("DECISION", head)
    lines += line("FOR", stated)
    lines += dose
    lines += advice.flatMap(text(of:))
    let modifiers = rules.decisions.modifiers.flatMap { trace(of: $0) }
    // What takes the dose away is told before the dose that it takes away.
    lines += isTakenAway ? modifiers + doseTrace : doseTrace + modifiers
    for table in rules.decisions.answers { lines += trace(of: table) }
    lines += misses(rules.startingDose)
    for modifier in rules.decisions.modifiers { lines += misses(modifier) }
    for table in rules.decisions.answers { lines += misses(table) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: String {
    let changing = answer.modifiers.filter { $0.effect != .keep }
    return ([place(answer.rule)] + changing.map { "\($0.effect.word) by \(place($0))" })
      .reduce("\(answer.action.rawValue): ") { $0.hasSuffix(": ") ? $0 + $1 : $0 + ", then " + $1 }
  }

  private var stated: String {
    let values = rules.decisions.patientInputs.compactMap { input in
      patient.values[input.name].map { "\(input.name) \($0)" }
    }
    return (values + [patient.weight.map { "weight \($0.kilograms) kg" } ?? "weight not stated"])
      .joined(separator: ", ")
  }

  private var dose: [String] {
    guard let band = answer.dose else { return [] }
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

  private func text(of rule: AdviceRule) -> [String] {
    let severity = rule.severity.map { ", \($0.rawValue)" } ?? ""
    return line(
      rule.kind.rawValue.uppercased(),
      "\(rules.sentences.text(rule.says)) (\(place(rule))\(severity))")
  }

  /// Whether a modifier withholds what the dose decision gives.
  private var isTakenAway: Bool { answer.dose == nil && answer.rule.dose != nil }

  private var doseTrace: [String] {
    let rule = answer.rule
    if isTakenAway {
      return line("WITHOUT IT", "\(rule.action.rawValue), \(place(rule))") + authority(of: rule)
    }
    var lines = line("WHY", rules.sentences.text(rule.says))
    for key in rule.orders { lines += line("ORDER", rules.sentences.text(key)) }
    if let weeks = rule.steadyState {
      lines += line("STEADY", "\(weeks) after each change of dose")
    }
    lines += line("STRENGTH", rule.strength.rawValue)
    return lines + authority(of: rule)
  }

  /// What one more decision made of the patient.
  private func trace<Rule: DecisionRule>(of table: DecisionTable<Rule>) -> [String] {
    var lines: [String] = []
    for rule in table.deciding(values) {
      lines += line("THEN", "\(table.name): \(rule.answer), \(place(rule))")
      if let rule = rule as? ModifierRule {
        let keys = [rule.says].compactMap { $0 }
        for key in keys { lines += line("WHY", rules.sentences.text(key)) }
        for key in rule.cautions { lines += line("CAUTION", rules.sentences.text(key)) }
        for key in rule.orders { lines += line("ORDER", rules.sentences.text(key)) }
      }
      lines += authority(of: rule)
    }
    return lines
  }

  private func authority(of rule: any DecisionRule) -> [String] {
    rule.sources.flatMap { source in
      line("SOURCE", "[\(source)] \(rules.evidence[source.citation]?.title ?? "")")
    } + (rule.policy.map { line("POLICY", $0) } ?? [])
  }

  private func misses<Rule>(_ table: DecisionTable<Rule>) -> [String] {
    table.misses(values).flatMap { miss in
      line("NOT", "rule '\(miss.rule)' (\(miss.location.fileAndLine)): \(reasons(of: miss))")
    }
  }

  private func reasons(of miss: RuleMiss) -> String {
    if miss.reasons.isEmpty { return "a stricter rule holds" }
    return miss.reasons.map { reason in
      "\(reason.input) is not \(reason.wanted.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func percent(_ share: ExactDecimal) -> ExactDecimal { share * 100 }

  private func place(_ rule: any DecisionRule) -> String {
    "rule '\(rule.id)' (\(rule.location.fileAndLine))"
  }

  private func line(_ label: String, _ text: String) -> [String] {
    [label + String(repeating: " ", count: max(1, 11 - label.count)) + text]
  }
}
