import ArgumentParser
import AzadoseRules
import RuleCases
import Rules

/// `azadose rules test`: runs the cases beside the rules.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases of a folder of rule files and print those that fail.",
    discussion: """
      Cases stand in files *.cases.yaml beside the rules; --cases adds files that lie elsewhere. \
      Without a folder: the working folder if it holds a ruleset.yaml, else ./rules, else the \
      shipped rules, which need --cases.

      Exit code 0: every case holds. 2: a case fails, or too few rules are reached. 1: the cases \
      cannot be run, because files cannot be read or have errors, or because there is no case.

      Example:
        azadose rules test rules --coverage-threshold 100
        azadose rules test my-rules --cases vcf-samples/samples.cases.yaml
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case junit
  }

  @Argument(help: "Folder that holds ruleset.yaml.")
  var folder: String?

  @OptionGroup var cases: CaseOptions

  @Flag(name: .shortAndLong, help: "Print every case, and with --coverage every unreached cell.")
  var verbose = false

  @Option(help: "Output: text, or junit for JUnit's XML on standard output.")
  var format: Format = .text

  @Flag(help: "Print the rules that no case reaches, and how many combinations of inputs.")
  var coverage = false

  @Option(help: "Percent of the rules that the cases must reach.")
  var coverageThreshold: Int?

  func validate() throws {
    if let coverageThreshold, !(0...100).contains(coverageThreshold) {
      throw ValidationError("--coverage-threshold is a percentage, from 0 to 100")
    }
  }

  func run() throws {
    let found = RuleSource.folder(folder)
    guard found != nil || !cases.files.isEmpty else { throw NoCases(folder: nil) }
    let tested = ProgressDisplay.showing("running the cases of \(found ?? "the shipped rules")") {
      _ in AzadoseRules.test(directory: found, cases: cases.files)
    }
    let folder = found ?? "the shipped rules"
    guard let reached = tested.coverage else {
      for diagnostic in tested.diagnostics { Output.report("\(diagnostic)") }
      Output.report("\(folder): \(tested.checked.summary)")
      throw ExitCode(1)
    }
    guard tested.passedCount + tested.failedCount > 0 else { throw NoCases(folder: folder) }

    if format == .junit { try Output.write(JUnitReport(tested.results).text) }
    let isShort = coverageThreshold.map { reached.percentOfRules < $0 } ?? false
    if verbose, format == .text { try Output.write(lines(of: tested.results)) }
    if coverage || coverageThreshold != nil { try show(reached) }
    for diagnostic in tested.diagnostics { Output.report("\(diagnostic)") }
    if isShort, let coverageThreshold {
      Output.report(
        "the cases reach \(reached.percentOfRules) % of the rules, and \(coverageThreshold) % are"
          + " demanded")
    }
    guard tested.hasPassed, !isShort else {
      Output.report(tested.summary)
      throw ExitCode(2)
    }
    if format == .text { try Output.write(tested.summary + "\n") }
  }

  /// One line a case: what became of it, where it stands and which rule decided.
  private func lines(of results: [CaseResult]) -> String {
    results.map { result in
      let place = result.ruleCase.location.fileAndLine
      let detail: String
      if case .todo(let reason) = result.ruleCase.aim {
        detail = "todo: \(reason)"
      } else {
        detail =
          result.rules.isEmpty
          ? "no rule" : "rule " + result.rules.map { "'\($0.id)'" }.joined(separator: ", ")
      }
      return "\(result.status.rawValue) \(place): \(result.ruleCase.note): \(detail)\n"
    }.joined()
  }

  /// On standard output, unless XML stands there.
  private func show(_ coverage: CaseCoverage) throws {
    var lines = coverage.unreachedRules.map { "\($0.location): no case reaches rule '\($0.id)'" }
    if verbose { lines += coverage.unreachedCells.map { "no case reaches \($0)" } }
    lines.append("\(coverage)")
    let text = lines.joined(separator: "\n")
    if format == .junit { Output.report(text) } else { try Output.write(text + "\n") }
  }
}

/// Zero cases show nothing, so they are no pass.
struct NoCases: Error, CustomStringConvertible {
  let folder: String?

  var description: String {
    folder.map {
      "\($0): no case can be run, so nothing is tested; write '*.cases.yaml' beside the rules"
    } ?? "no folder of rules is here, and the rules in the program hold no cases; name a folder"
  }
}
