import ArgumentParser
import AzadoseRules
import Rules

/// `azadose rules check`: every finding in the rule files, with its place.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a folder of rule files and print every finding with file, line and column.",
    discussion: """
      Without a folder: the working folder if it holds a ruleset.yaml, else ./rules, else the \
      shipped rules.

      Text prints findings on standard error. The other formats print them on standard output, \
      an unreadable folder among them.

      Exit code 0: no finding at the fail level. 2: at least one. 1: the folder cannot be read.

      Example:
        azadose rules check rules --format sarif --fail-level warning
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case sarif
    case github
  }

  @Argument(help: "Folder that holds ruleset.yaml.")
  var folder: String?

  @OptionGroup var cases: CaseOptions

  @Option(
    help: """
      Output: text; json; sarif for code scanning and editors; github for annotations in a \
      workflow of GitHub Actions.
      """)
  var format: Format = .text

  @Option(help: "The mildest finding that makes the exit code 2: warning or error.")
  var failLevel: Diagnostic.Severity = .error

  func run() throws {
    let (folder, rules) = RuleSource.check(folder, cases: cases.files)
    // Text says it in one line, like every command that cannot read its input.
    if format == .text, let problem = rules.readingProblem { throw problem }
    let hasFailed = rules.diagnostics.reach(failLevel)
    let summary = "\(folder ?? "the shipped rules"): \(rules.summary)"
    switch format {
    case .text:
      for diagnostic in rules.diagnostics { Output.report("\(diagnostic)") }
      let digest = rules.ruleSet.map { ", SHA-256 \($0.digest)" } ?? ""
      if hasFailed { Output.report(summary) } else { try Output.write("\(summary)\(digest)\n") }
    case .json:
      try Output.write(FindingsDocument(folder: folder, rules: rules).text)
    case .sarif:
      try Output.write(SARIFLog(rules.diagnostics, toolVersion: ToolVersion.text).text)
    case .github:
      try Output.write(GitHubAnnotations(rules.diagnostics).text)
      Output.report(summary)
    }
    if hasFailed { throw ExitCode(rules.readingProblem == nil ? 2 : 1) }
  }
}
