import ArgumentParser
import AzadoseRules

/// `azadose patient`: the file that states what is known of a patient.
struct PatientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patient", abstract: "Write a patient's file to fill in.",
    subcommands: [PatientNewCommand.self])
}

/// `azadose patient new`: a commented template on standard output.
struct PatientNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Print a patient's file in which every fact is a comment.",
    discussion: "Example: azadose patient new > patient.yaml")

  @OptionGroup var rules: RuleOptions

  func run() throws {
    try Output.write(AzadoseRules.patientTemplate(for: RuleSource.load(rules)))
  }
}
