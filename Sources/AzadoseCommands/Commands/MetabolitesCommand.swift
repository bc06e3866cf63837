import ArgumentParser
import Pharmacogenomics
import Reporting
import Rules

/// `azadose metabolites`: what measured metabolites mean.
struct MetabolitesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metabolites",
    abstract: "Say what metabolites in erythrocytes mean, and what to consider next.",
    discussion: """
      Every fact of the rules is an option of its own. A bare number of a metabolite is in \
      pmol/8x10^8 RBC, a level that the laboratory does not find is 0. Whether the sample is valid \
      rests on the stated days; there is no clock.

      Example:
        azadose metabolites --tgn 310 --mmpn 1200 --dose 100mg --bmi 24 --mcv 88 \
      --since 2026-09-01 --on 2026-10-15 --transfusion no
      """)

  @OptionGroup var described: FollowUpOptions

  @Option(help: "The daily dose that is taken, as in 100mg.")
  var dose: String?

  @Option(help: "Body mass index; without it height and weight in the patient's file.")
  var bmi: String?

  @OptionGroup var begun: DoseBeginOptions

  func run() throws {
    let rules = try RuleSource.load(described.rules)
    let stated = try described.facts(
      for: rules, more: dose.map { ["\(PatientFact.currentDose)=\($0)"] } ?? [],
      bareUnits: [.picomolesInErythrocytes], of: Self.self)
    var facts = stated.all
    if let bmi { try state(bmi: bmi, &facts, stated.weight, rules) }
    if let days = try begun.daysOnDose(on: described.on, facts, rules) {
      facts[PatientFact.daysOnDose] = days
    }
    facts = try DerivedFacts(rules).validated(facts, weight: stated.weight)
    facts.merge(try described.phenotypes(for: .metabolites, rules, of: Self.self)) { $1 }
    let measured = FollowUpRule.Topic.metabolites
    let isMeasured = rules.decisions.patientInputs(of: measured).contains { input in
      guard case .number(let scale) = input.kind else { return false }
      return scale.unit == .picomolesInErythrocytes && facts[input.name]?.number != nil
    }
    guard isMeasured else {
      throw ValidationError("no metabolite is stated; give a level, as in --tgn 310")
    }
    let report = try FollowUpBuilder(
      rules: rules, topic: measured, facts: facts,
      series: nil, toolVersion: ToolVersion.text
    ).report()
    try described.write(report)
  }

  /// A body mass index that is stated is not worked out.
  private func state(
    bmi: String, _ facts: inout [String: StatedValue], _ weight: BodyWeight?, _ rules: RuleSet
  ) throws {
    let name = PatientFact.bodyMassIndex
    guard
      let input = rules.facts.first(where: { $0.name == name })?.input,
      case .number(let scale) = input.kind
    else { throw ValidationError("no rule asks for '\(name)'") }
    if weight != nil, facts[PatientFact.height] != nil {
      throw ValidationError("'bmi' is stated, and follows from height and weight; give one of them")
    }
    let isBare = ExactDecimal(plain: bmi) != nil
    do throws(StatedValueProblem) {
      facts[name] = try StatedValueReader(input, in: rules, spelling: .anyForm)
        .read(isBare ? "\(bmi) \(scale.unit.rawValue)" : bmi)
    } catch {
      throw ValidationError(error.message + (error.hint.map { "; \($0)" } ?? ""))
    }
  }
}
