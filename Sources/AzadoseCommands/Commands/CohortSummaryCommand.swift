import ArgumentParser
import ReportPages
import Reporting
import Rules

/// `azadose cohort summary`: what a table of decisions comes to, as a page.
struct CohortSummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Sum the decisions of a cohort up, as a page of tables and pictures.",
    discussion: """
      The page shows outcomes and their reasons, doses, and of each gene phenotypes, alleles and \
      the quality of its positions, with 95 % intervals and beside published frequencies. It \
      names no sample, and shows small counts as they are.

      Example:
        azadose cohort summary decisions.tsv --out summary.html
      """)

  @Argument(help: "A table that 'azadose cohort' wrote; '-' is standard input.")
  var decisions: String

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The page that is written; without it standard output.", valueName: "page"))
  var output: String?

  @Option(
    name: .customLong("rules"),
    help: "Folder of the rule set that decided, where it is not the shipped one.")
  var folder: String?

  func run() throws {
    if let output, output != "-", FileIdentity.clash(of: output, among: [decisions]) != nil {
      throw ValidationError("--out names '\(output)', which is read; name another file")
    }
    var options = RuleOptions()
    options.folder = folder
    options.profile = nil
    let rules = try RuleSource.load(options)
    let tally = try DecisionsTally.reading(decisions)
    let report = CohortReportBuilder(
      tally.counts, of: tally.file, rules: try chosen(of: rules, tally),
      toolVersion: ToolVersion.text
    ).report()
    var place = OutputOptions()
    place.file = output
    try place.write(CohortPage(report).html())
  }

  /// The rules under the guideline that decided the rows.
  ///
  /// - Throws: `DecisionsProblem` where other rules decided them.
  private func chosen(
    of rules: RuleSet, _ tally: (counts: CohortCounts, origin: DecisionsTally.Origin?, file: String)
  ) throws -> RuleSet {
    guard let origin = tally.origin else { return rules }
    let found = rules.underEachGuideline.first { "\($0.decidingGuideline)" == origin.guideline }
    guard origin.digest == rules.digest, let found else {
      throw DecisionsProblem(
        tally.file, line: origin.line,
        "the rules \(origin.digest.prefix(12)) decided the row, and these are "
          + "\(rules.digest.prefix(12)); give the folder of the others with --rules, or decide anew"
      )
    }
    return found
  }
}
