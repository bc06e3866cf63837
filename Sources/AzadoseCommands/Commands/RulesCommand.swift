import ArgumentParser

/// `azadose rules`: what rule authors need.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check and test rule files, explain what they decide, and help editors with them.",
    subcommands: [
      CheckCommand.self, TestCommand.self, ExplainCommand.self, SchemaCommand.self,
    ])
}
