import ArgumentParser
import Dosing
import Rules

/// `azadose rules explain`: what the rules decide for an input, and why no other rule does.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print what the rules decide for stated phenotypes, without a file, and why.",
    discussion: """
      Each gene is stated as a phenotype (intermediate, IM), a diplotype, or 'unknown'. Every other \
      input that a decision asks for may be stated too; what is left out is unknown. The weight \
      may be left out; then there are shares of the target and no tablets. 'tablets=25,50s' states \
      the stock.

      Example:
        azadose rules explain TPMT=intermediate NUDT15=normal weight=70kg allopurinol=yes
      """)

  @Argument(help: "What is stated, as name=value: every gene, other inputs, weight, tablets.")
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
    let values = patient.values.mapValues(\.value)
    let answer = try decider.answer(values: values)
    let decision = try patient.weight.map {
      try decider.decide(values: values, weight: $0, stock: patient.stock)
    }
    try Output.write(
      ExplanationText(
        rules: rules, patient: patient, answer: answer,
        advice: try rules.decisions.advice(values, givesDose: answer.dose != nil),
        values: try rules.decisions.completed(values), decision: decision
      ).text)
  }
}
