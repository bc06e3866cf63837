import ArgumentParser

/// `azadose rules`: what rule authors need.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract:
      "Check, test, compare and draw rule files, explain what they decide, and help to write them.",
    subcommands: [
      CheckCommand.self, TestCommand.self, ExplainCommand.self, DiffCommand.self,
      GraphCommand.self, NewCommand.self, SchemaCommand.self,
    ])
}
