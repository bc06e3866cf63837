import ArgumentParser
import AzadoseRules
import Rules

/// `azadose rules`: what rule authors need.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check and test rule files, and explain what they decide.",
    subcommands: [CheckCommand.self, TestCommand.self, ExplainCommand.self])
}

/// `azadose rules check`: every finding in the rule files, with its place.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a folder of rule files and print every finding with file, line and column.",
    discussion: """
      Exit code 0: no errors. 2: at least one error. 1: the folder cannot be read. Without a \
      folder the rules in ./rules are checked, or the shipped ones where there is no such folder.
      """)

  @Argument(help: "Folder that holds ruleset.yaml.")
  var folder: String?

  func run() throws {
    let loaded = try RuleSource.check(folder)
    for diagnostic in loaded.diagnostics { Output.report("\(diagnostic)") }
    if loaded.errorCount > 0 {
      Output.report(loaded.summary)
      throw ExitCode(2)
    }
    Output.write(loaded.summary + (loaded.ruleSet.map { ", SHA-256 \($0.digest)" } ?? "") + "\n")
  }
}
