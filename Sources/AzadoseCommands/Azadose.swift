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
    subcommands: [ReportCommand.self, CallCommand.self, SamplesCommand.self, RulesCommand.self])

  public init() {}
}

/// The version of the program, as reports print it.
enum ToolVersion {
  static let text = "0.1.0"
}
