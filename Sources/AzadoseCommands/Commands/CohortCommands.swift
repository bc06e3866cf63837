import ArgumentParser

/// `azadose cohort`: many people at once.
struct CohortCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "Decide the starting dose of many samples, and sum the decisions up.",
    usage: """
      azadose cohort [decide] <file> --weights <table> [--out <file>] …
      azadose cohort [decide] --files <list> --weights <table> [--jobs <n>] …
      azadose cohort summary <decisions> [--out <page>]
      """,
    discussion: """
      Without one of the words below, samples are decided: 'azadose help cohort decide' says how.

      Examples:
        azadose cohort biobank.bcf --weights weights.tsv --out decisions.tsv
        azadose cohort summary decisions.tsv --out summary.html
      """,
    subcommands: [CohortCommand.self, CohortSummaryCommand.self],
    defaultSubcommand: CohortCommand.self)
}
