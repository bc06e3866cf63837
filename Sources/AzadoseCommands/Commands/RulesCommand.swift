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
      folder: the working folder if it holds a ruleset.yaml, else ./rules, else the shipped rules.
      """)

  @Argument(help: "Folder that holds ruleset.yaml.")
  var folder: String?

  func run() throws {
    let (name, rules) = try RuleSource.check(folder)
    for diagnostic in rules.diagnostics { Output.report("\(diagnostic)") }
    let summary = "\(name): \(rules.summary)"
    if rules.errorCount > 0 {
      Output.report(summary)
      throw ExitCode(2)
    }
    let digest = rules.ruleSet.map { ", SHA-256 \($0.digest)" } ?? ""
    try Output.write("\(summary)\(digest)\n")
  }
}
