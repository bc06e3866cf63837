import ArgumentParser
import Rules

/// Clinical facts that the command line states beside a file: shared by the commands that dose.
struct FactOptions: ParsableArguments {
  @Option(
    name: .customLong("given"),
    help: ArgumentHelp(
      """
      A fact that the rules ask for, as in allopurinol=yes; may be repeated. What is not given is \
      unknown.
      """, valueName: "name=value"))
  var arguments: [String] = []

  /// What is stated, by the name of the input.
  ///
  /// - Throws: The exit code of wrong usage for a name that no rule asks for, or a value it does
  ///   not know; the message is printed with the usage of the command.
  func facts(
    for rules: RuleSet, of command: any ParsableCommand.Type
  ) throws -> [String: StatedValue] {
    // The file tells genotypes; they are not stated beside it.
    let inputs = rules.statedInputs
    var facts: [String: StatedValue] = [:]
    do throws(StatedPatientProblem) {
      for argument in try arguments.map(StatedArgument.init) {
        guard let input = inputs.first(where: { $0.name == argument.name }) else {
          throw argument.problem(
            atValue: false, "no rule asks for '\(argument.name)'",
            hint: NearestName.hint(for: argument.name, among: inputs.map(\.name)))
        }
        let value = try argument.value(of: input, rules: rules)
        if facts.updateValue(value, forKey: input.name) != nil {
          throw argument.problem(
            atValue: false, "'\(input.name)' is given twice", hint: "give it once")
        }
      }
    } catch {
      Output.report("Error: \(error)\nUsage: \(Azadose.usageString(for: command))")
      throw ExitCode.validationFailure
    }
    return facts
  }
}
