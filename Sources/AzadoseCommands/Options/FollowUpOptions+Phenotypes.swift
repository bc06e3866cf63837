import ArgumentParser
import Rules

extension FollowUpOptions {
  /// The stated phenotypes, by gene.
  ///
  /// - Throws: After a message, for a gene that no rule of the topic asks for, a word that is no
  ///   phenotype, or a gene that is stated twice.
  func phenotypes(
    for topic: FollowUpRule.Topic, _ rules: RuleSet, of command: any ParsableCommand.Type
  ) throws -> [String: StatedValue] {
    let inputs = rules.decisions.patientInputs(of: topic).filter { $0.phenotypeGene != nil }
    var found: [String: StatedValue] = [:]
    do throws(StatedPatientProblem) {
      for argument in try phenotype.map(StatedArgument.init) {
        guard let input = inputs.first(where: { $0.name == argument.name.uppercased() }) else {
          throw argument.problem(
            atValue: false,
            "no rule on \(topic.rawValue) asks for a phenotype of '\(argument.name)'",
            hint: NearestName.hint(for: argument.name, among: inputs.map(\.name)))
        }
        let value = try argument.value(of: input, rules: rules)
        guard found.updateValue(value, forKey: input.name) == nil else {
          throw argument.problem(
            atValue: false, "'\(input.name)' is given twice", hint: "give it once")
        }
      }
    } catch {
      Output.report("Error: \(error)\nUsage: \(Azadose.usageString(for: command))")
      throw ExitCode.validationFailure
    }
    return found
  }
}
