public import ArgumentParser

/// The command line of azadose.
public struct Azadose: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "azadose",
    abstract:
      "Turns a patient's VCF and weight into a starting dose of azathioprine, with reasons.",
    discussion: """
      A position without a record is unknown, never reference, unless you say so. Broken input \
      gives an error and no dose. Decision support: verify before use.
      """,
    version: ToolVersion.text,
    subcommands: [
      ReportCommand.self, CohortCommands.self, CallCommand.self, SamplesCommand.self,
      PatientCommand.self,
      MetabolitesCommand.self, LabsCommand.self, RulesCommand.self,
    ])

  public init() {}

  /// Reads the arguments of the process and runs what they ask for.
  public static func start() {
    let arguments = ActivityShorthand.expanded(Array(CommandLine.arguments.dropFirst()))
    if let name = OptionRepeats.first(in: arguments) {
      exit(withError: ValidationError("'--\(name)' is given twice; give it once"))
    }
    // Only where something is no option: reading the rules a second time costs as much as a dose.
    let isUnderstood = (try? parseAsRoot(arguments)) != nil
    main(isUnderstood ? arguments : FactShorthand.expanded(arguments))
  }
}

/// `--<gene>-activity class`, as laboratories' forms name it, for `--activity gene=class`; the
/// report names the option that was written.
enum ActivityShorthand {
  /// The arguments with every shorthand written out.
  static func expanded(_ arguments: [String]) -> [String] {
    var expanded: [String] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      // What follows the terminator is no option.
      if argument == "--" { return expanded + arguments[(index - 1)...] }
      guard let match = argument.wholeMatch(of: /--([A-Za-z0-9]+)-activity(=(.*))?/) else {
        expanded.append(argument)
        continue
      }
      var value = match.output.3.map(String.init)
      if value == nil, index < arguments.count {
        value = arguments[index]
        index += 1
      }
      expanded += ["--named-activity", "\(match.output.1.uppercased())=\(value ?? "")"]
    }
    return expanded
  }
}

/// The version of the program, as reports print it.
enum ToolVersion {
  static let text = "0.1.0"
}
