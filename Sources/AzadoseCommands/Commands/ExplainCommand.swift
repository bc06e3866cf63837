import ArgumentParser
import Dosing
import Rules

/// `azadose rules explain`: what the rules decide for an input, and why no other rule does.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print what the rules decide for stated phenotypes, without a file, and why.",
    discussion: """
      Each gene is stated as a phenotype (intermediate, IM), a diplotype, or 'unknown'. The weight \
      may be left out; then there are shares of the target and no tablets. 'tablets=25,50s' states \
      the stock.

      Example:
        azadose rules explain TPMT=intermediate NUDT15=normal weight=70kg
      """)

  @Argument(help: "What is stated, as name=value: every gene of the decision, weight, tablets.")
  var stated: [String]

  @OptionGroup var rules: RuleOptions

  func run() throws {
    let rules = try RuleSource.load(rules)
    let patient: StatedPatient
    do throws(StatedPatientProblem) {
      patient = try StatedPatient(stated, rules: rules)
    } catch {
      Output.report("Error: \(error)\nUsage: \(Azadose.usageString(for: Self.self))")
      throw ExitCode.validationFailure
    }
    let decider = DoseDecider(rules: rules, ancestry: nil)
    let phenotypes = patient.values.mapValues(\.value)
    let rule = try decider.rule(phenotypes: phenotypes)
    let decision = try patient.weight.map {
      try decider.decide(phenotypes: phenotypes, weight: $0, stock: patient.stock)
    }
    try Output.write(
      ExplanationText(rules: rules, patient: patient, rule: rule, decision: decision).text)
  }
}
