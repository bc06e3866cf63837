import AlleleCalling
import ArgumentParser
import Foundation
import Pharmacogenomics
import ResultFiles
import Rules
import SampleCalling

/// `azadose cohort decide`, or `azadose cohort` alone: one line of a table for each of many people.
struct CohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Write a table with the starting dose of every sample.",
    discussion: """
      The table of --weights has a column 'sample' and a column 'weight_kg', 'weight_g' or \
      'weight_lb'; further columns are facts, as in age_years. The rows come in the order of the \
      samples, each with what 'azadose report --format tsv' says of it. The word 'decide' may be \
      left out.

      Examples:
        azadose cohort biobank.bcf --weights weights.tsv --out decisions.tsv
        azadose cohort --files list.txt --weights weights.tsv --jobs 2 --on-error report
      """)

  @Argument(help: "VCF, VCF.gz or BCF with many samples; '-' is standard input.")
  var file: String?

  @Option(
    help: ArgumentHelp(
      "A list of files of one sample each, a path a line; '-' is standard input.",
      valueName: "list"))
  var files: String?

  @Option(
    help: ArgumentHelp("What is known of the people, as TSV or CSV.", valueName: "table"))
  var weights: String

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("The file that is written; without it standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The form of the table: 'tsv', or 'jsonl' with an object a line.")
  var format: CohortFormat = .tsv

  @Option(
    help: """
      What happens at a sample that cannot be decided: 'stop' with nothing written, or 'report' \
      it in its row.
      """)
  var onError: ErrorPolicy = .stop

  @Flag(help: "Go on with what an interrupted run of the same work left behind.")
  var resume = false

  @Option(help: "How many files of a list are read at once.")
  var jobs = 1

  @Option(help: "State the assembly, GRCh38 or GRCh37; a contradiction is an error.")
  var assembly: GenomeAssembly?

  @OptionGroup var ruleOptions: RuleOptions

  @OptionGroup var calling: CallingOptions

  enum ErrorPolicy: String, CaseIterable, ExpressibleByArgument {
    case stop
    case report
  }

  func validate() throws {
    guard (file == nil) != (files == nil) else {
      throw ValidationError("give one file of many samples, or a list of files with --files")
    }
    guard jobs >= 1 else { throw ValidationError("--jobs is a whole number from 1") }
    if [file, files, weights].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("the standard input is read once; give '-' for one file only")
    }
    if resume, output == nil {
      throw ValidationError("--resume goes on with a file; name it with --out")
    }
  }

  func run() throws {
    let rules = try RuleSource.load(ruleOptions)
    let table = try CohortTable(path: weights, rules: rules)
    let people = CohortPeople(table)
    let decider = CohortDecider(rules: rules, calling: calling)
    let paths = try files.map { try FileList(path: $0).paths } ?? []
    try checkOutput(against: paths)
    var writer = try CohortWriter(
      output == "-" ? nil : output, genes: rules.starAlleleGenes.map(\.symbol), as: format,
      plan: plan(table, rules, paths), resumes: resume)
    var summary = CohortSummary()
    for row in writer.done { summary.add(row, asked: people.row(of: row.sample)) }
    do {
      if let file {
        try addSamples(of: file, people, decider, to: &summary, &writer)
      } else {
        try add(paths, people, decider, to: &summary, &writer)
      }
      try writer.finish()
    } catch {
      writer.abandon()
      throw error
    }
    for line in summary.lines(people) { Output.report(line) }
  }

  /// - Throws: `ValidationError` where the table would take the place of something else.
  private func checkOutput(against paths: [String]) throws {
    guard let output, output != "-", let place = FileIdentity(output) else { return }
    let read = [file, files, weights].compactMap { $0 } + paths
    if let clash = FileIdentity.clash(of: output, among: read) {
      throw ValidationError("--out names '\(clash)', which is read; name another file")
    }
    guard place.isRegular else {
      throw ValidationError("--out names '\(output)', which is no file; name another")
    }
  }

  /// What the table follows from.
  private func plan(_ table: CohortTable, _ rules: RuleSet, _ paths: [String]) -> CohortPlan {
    var plan = CohortPlan()
    plan.add("version", ToolVersion.text)
    plan.add("rules", rules.digest)
    plan.add("guideline", "\(rules.decidingGuideline)")
    plan.add("absent", calling.absent.rawValue)
    plan.add("ancestry", calling.ancestry?.rawValue ?? "")
    plan.add("assembly", assembly?.rawValue ?? "")
    plan.add("weights", table.bytes)
    plan.add("on-error", onError.rawValue)
    plan.add("format", format.rawValue)
    if let file { plan.add(file: file) }
    for path in paths { plan.add(file: path) }
    return plan
  }

  private func addSamples(
    of file: String, _ people: CohortPeople, _ decider: CohortDecider,
    to summary: inout CohortSummary, _ writer: inout CohortWriter
  ) throws {
    let name = file == "-" ? "standard input" : file
    let read = try ProgressDisplay.showing("reading \(name)".printable) { display in
      try GroupedVariants(file, stated: assembly, rules: decider.rules, progress: display.read)
    }
    for warning in read.warnings { Output.warn(warning) }
    var groups = try GroupDecider(read, people, decider, writer.line)
    let progress = ProgressDisplay.deciding(read.samples.count, after: writer.done.count)
    defer { progress.finish() }
    for index in writer.done.count..<max(writer.done.count, read.samples.count) {
      let sample = read.samples[index]
      let row = people.row(of: sample)
      let (outcome, problem) = groups.append(index, ofRow: row, to: &writer.bytes)
      if onError == .stop, let problem {
        throw CohortProblem(
          file: file, sample: sample, text: problem, isNothingWritten: output != nil)
      }
      summary.add(sample, outcome: outcome, isUndecided: problem != nil, row: row)
      progress.decided(index + 1)
      try writer.flushIfLarge()
    }
  }

  private func add(
    _ paths: [String], _ people: CohortPeople, _ decider: CohortDecider,
    to summary: inout CohortSummary, _ writer: inout CohortWriter
  ) throws {
    var seen = Set(writer.done.map(\.sample))
    let progress = ProgressDisplay.deciding(paths.count, after: writer.done.count)
    defer { progress.finish() }
    for chunk in stride(from: writer.done.count, to: paths.count, by: jobs * 8) {
      let part = Array(paths[chunk..<min(chunk + jobs * 8, paths.count)])
      let rows = Parallel.map(part, jobs: jobs) { path in
        decider.row(ofFile: path, stated: assembly, people)
      }
      for (found, stated) in rows {
        var row = found
        if !row.sample.isEmpty, !seen.insert(row.sample).inserted {
          row = .undecided(
            file: row.file, sample: row.sample,
            problem: "the sample stands in an earlier file of the list too")
        }
        if onError == .stop, let problem = row.problem {
          throw CohortProblem(
            file: row.file, sample: row.sample, text: problem, isNothingWritten: output != nil)
        }
        summary.add(row, asked: stated)
        try writer.write(row)
      }
      // An interruption costs this part at most.
      try writer.flush()
      progress.decided(chunk + part.count)
    }
  }
}

/// A sample of a cohort that has no decision, where that ends the work.
struct CohortProblem: Error, CustomStringConvertible {
  let file: String
  let sample: String
  let text: String
  let isNothingWritten: Bool

  var description: String {
    let place = sample.isEmpty ? "" : "\(file): sample '\(sample)': "
    return (place + text).printable + "; "
      + (isNothingWritten ? "nothing is written" : "the table ends before it")
      + ". Mend it, or let --on-error report tell it in its row"
  }
}
