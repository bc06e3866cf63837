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

  @Option(
    help: ArgumentHelp(
      "A phenotype that is known; may be repeated.", valueName: "gene=phenotype"))
  var phenotype: [String] = []

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
    for (name, value) in try phenotypes(rules) { facts[name] = value }
    let measured = FollowUpRule.Topic.metabolites
    let asked = rules.decisions.patientInputs(of: measured).map(\.name)
    guard asked.contains(where: { facts[$0]?.number != nil && $0 != PatientFact.daysOnDose }) else {
      throw ValidationError("no metabolite is stated; give a level, as in --tgn 310")
    }
    let report = try FollowUpBuilder(
      rules: rules, topic: measured, facts: facts,
      series: nil, toolVersion: ToolVersion.text
    ).report()
    try Output.write(report, as: described.format)
  }

  /// A body mass index that is stated is not worked out.
  private func state(
    bmi: String, _ facts: inout [String: StatedValue], _ weight: BodyWeight?, _ rules: RuleSet
  ) throws {
    let name = PatientFact.bodyMassIndex
    guard
      let input = rules.patientFacts.flatMap(\.facts).first(where: { $0.name == name })?.input,
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

  private func phenotypes(_ rules: RuleSet) throws -> [String: StatedValue] {
    let inputs = rules.decisions.patientInputs(of: .metabolites).filter { $0.phenotypeGene != nil }
    var found: [String: StatedValue] = [:]
    do throws(StatedPatientProblem) {
      for argument in try phenotype.map(StatedArgument.init) {
        guard let input = inputs.first(where: { $0.name == argument.name.uppercased() }) else {
          throw argument.problem(
            atValue: false, "no rule on metabolites asks for a phenotype of '\(argument.name)'",
            hint: NearestName.hint(for: argument.name, among: inputs.map(\.name)))
        }
        let value = try argument.value(of: input, rules: rules)
        guard found.updateValue(value, forKey: input.name) == nil else {
          throw argument.problem(
            atValue: false, "'\(input.name)' is given twice", hint: "give it once")
        }
      }
    } catch {
      Output.report("Error: \(error)\nUsage: \(Azadose.usageString(for: Self.self))")
      throw ExitCode.validationFailure
    }
    return found
  }
}

extension Output {
  /// The page about a running treatment.
  static func write(_ report: FollowUpReport, as format: FollowUpFormat) throws {
    switch format {
    case .text: try write(FollowUpText(report).text)
    case .json: try write(JSONRenderer.text(of: report))
    }
  }
}
