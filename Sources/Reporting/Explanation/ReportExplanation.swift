import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

/// How a report's answer was worked out: everything that was seen, every possible world, every
/// rule and threshold, so that a reader can work it out again by hand.
///
/// The words are those of `azadose rules explain`.
public struct ReportExplanation: Sendable {
  let input: ReportInput
  let report: DoseReport

  /// - Parameter report: Built from the same input.
  public init(_ input: ReportInput, _ report: DoseReport) {
    self.input = input
    self.report = report
  }

  var rules: RuleSet { input.rules }
  var trace: DecisionTrace { input.decision.trace }

  /// One block a step: what was seen, what that may be, what the rules say of each possibility,
  /// what the policy makes of all, and how the dose becomes tablets.
  public var text: String {
    var page = TextPage()
    page.add("PATIENT", "\(report.patient.sample ?? "no file"), \(input.weight.kilograms) kg")
    page.add("STATED", stated)
    for gene in report.genes { addEvidence(of: gene, to: &page) }
    for call in input.calls { addWorlds(of: call, to: &page) }
    addReading(trace.acting, to: &page)
    addOtherReadings(to: &page)
    addAmount(to: &page)
    addAdvice(to: &page)
    page.blank()
    page.add("SAME", explainCommand)
    page.add(
      "", "prints what the rules make of the acting world, and why no other rule holds.")
    return page.text
  }

  /// Everything that did not come from the file's genotypes.
  private var stated: String {
    let facts = input.facts.keys.sorted().map { "\($0) \(input.facts[$0]?.value ?? "")" }
    let results = input.decision.results.map { use in
      "\(use.result.gene) \(use.result.stated) (\(use.result.origin)): \(use.role.rawValue)"
    }
    let group = input.ancestry.map { "ancestry \($0)" } ?? "ancestry not stated"
    return ([group] + facts + results).joined(separator: "; ")
  }

  /// The phenotype pair and facts of the acting world, as `rules explain` takes them.
  private var explainCommand: String {
    let values = input.decision.inputs
    let derived = rules.facts.filter { !$0.isStated }.map(\.name)
    let asked = rules.decisions.patientInputs.compactMap { asked -> String? in
      guard let value = values[asked.name], !derived.contains(asked.name) else { return nil }
      if value == DecisionInput.unknown, asked.phenotypeGene == nil { return nil }
      return "\(asked.name)=\(input.facts[asked.name]?.stated ?? value)"
    }
    let stock = input.stock.strengths
      .map { "\($0.milligrams)\($0.isScored ? "s" : "")" }.joined(separator: ",")
    let words = asked + ["weight=\(input.weight.kilograms)kg", "tablets=\(stock)"]
    return "azadose rules explain "
      + words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
  }

  private func addAdvice(to page: inout TextPage) {
    for rule in input.decision.advice {
      page.add(rule.kind.rawValue.uppercased(), place(rule))
    }
  }

  func place(_ rule: any DecisionRule) -> String {
    "rule '\(rule.id)' (\(rule.location.fileAndLine))"
  }

  /// Six decimals: enough to add them up again.
  func digits(_ probability: Double) -> String {
    if probability > 0, probability < 0.000_000_5 { return "<0.000001" }
    return ReportNumber(probability: probability).value.text(places: 6)
  }
}
