import ArgumentParser

/// `azadose rules`: what rule authors need.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check and test rule files, and explain what they decide.",
    subcommands: [CheckCommand.self, TestCommand.self, ExplainCommand.self])
}
