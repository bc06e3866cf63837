import ArgumentParser
import RuleVerifier

/// `azadose rules diff`: which patients get another decision under another rule set.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say which patients get another decision under a changed rule set.",
    discussion: """
      Both rule sets are checked and proved first. Then every combination of inputs is decided by \
      both, and those that get another answer are printed in groups, with what differs in genes, \
      drug, thresholds and inputs. An input that only one rule set knows is unknown to the other.

      Exit code 0: compared. 1: a rule set cannot be used, or there are too many kinds of patients. \
      2: with --exit-code, some patient may get another decision. The same decision by another rule \
      is none, nor is another sentence under the same key.

      Example:
        azadose rules diff shipped my-rules --exit-code
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @Argument(help: "Folder of the rules before the change; 'shipped' is the rules in the program.")
  var old: String

  @Argument(
    help: """
      Folder of the rules after it. Without one: the working folder if it holds a ruleset.yaml, \
      else ./rules, else the shipped rules.
      """)
  var new: String?

  @Option(help: "Output: text or json.")
  var format: Format = .text

  @Flag(help: "Exit with 2 when some patient may get another decision.")
  var exitCode = false

  @Flag(name: .shortAndLong, help: "Print sentences that read otherwise, too.")
  var verbose = false

  func run() throws {
    let before = try RuleSource.named(old, otherwise: "nothing is compared")
    let after = try RuleSource.named(
      RuleSource.folder(new) ?? RuleSource.shippedName, otherwise: "nothing is compared")
    let difference = ProgressDisplay.showing("comparing \(before.place) with \(after.place)") { _ in
      RuleDifference(before.ruleSet, after.ruleSet)
    }
    let sets = ComparedSets(old: before, new: after)
    switch format {
    case .text:
      try Output.write(DifferenceText(difference, of: sets, isVerbose: verbose).text)
    case .json: try Output.write(DifferenceDocument(difference, of: sets).text)
    }
    guard difference.uncompared.isEmpty else {
      for uncompared in difference.uncompared { Output.report("Error: \(uncompared)") }
      throw ExitCode(1)
    }
    if exitCode, difference.changesDecisions { throw ExitCode(2) }
  }
}
