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
    do {
      var command = try command(arguments)
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// The command that the arguments ask for, perhaps with facts of the rules as options.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(arguments)
    } catch {
      // Help and the version are thrown too. They ask for no rules, and reading the rules a second
      // time costs as much as a dose.
      if exitCode(for: error) == .success { throw error }
      return try parseAsRoot(FactShorthand.expanded(arguments))
    }
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
      guard let gene = gene(of: argument) else {
        expanded.append(argument)
        continue
      }
      var value = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .dropFirst().first.map(String.init)
      if value == nil, index < arguments.count {
        value = arguments[index]
        index += 1
      }
      expanded += ["--named-activity", "\(gene.uppercased())=\(value ?? "")"]
    }
    return expanded
  }

  /// `tpmt` of `--tpmt-activity` and `--tpmt-activity=low`; `nil` for another argument.
  ///
  /// Every command asks this, and to make a regular expression takes longer than the rest of its
  /// start.
  private static func gene(of argument: String) -> Substring? {
    let name = argument.prefix { $0 != "=" }
    guard name.hasPrefix("--"), name.hasSuffix(ending) else { return nil }
    let gene = name.dropFirst(2).dropLast(ending.count)
    let isName = gene.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    return isName && !gene.isEmpty ? gene : nil
  }

  private static let ending = "-activity"
}

/// The version of the program, as reports print it.
enum ToolVersion {
  static let text = "0.1.0"
}
