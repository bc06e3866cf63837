import ArgumentParser
import Reporting
import ResultFiles
import Rules

/// `azadose labs`: what follow-up counts mean.
struct LabsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labs",
    abstract: "Say whether follow-up counts and liver values allow the treatment, and their trend.",
    discussion: """
      Every fact of the rules is an option of its own. A table has the column 'date' and one column \
      for each fact, its unit in brackets; the newest value of each is judged.

      Examples:
        azadose labs --white-cells "3.2 10^9/L" --platelets "180 10^9/L" --on 2026-10-15
        azadose labs labs.csv
      """)

  @Argument(help: "A table of measurements in CSV; '-' is standard input.")
  var file: String?

  @OptionGroup var described: FollowUpOptions

  func run() throws {
    let rules = try RuleSource.load(described.rules)
    let table = try file.map { try MeasuredSeriesFile(path: $0, rules: rules).series }
    let stated = try described.facts(for: rules, of: Self.self)
    var days = table?.days ?? []
    if let on = described.on {
      if stated.options.isEmpty { throw ValidationError("nothing is stated of the day \(on)") }
      if days.contains(where: { $0.day == on }) {
        throw ValidationError("the table holds the day \(on) as well; state its values once")
      }
      days.append(MeasuredSeries.Day(day: on, values: stated.options))
    } else if !days.isEmpty, let name = stated.options.keys.sorted().first {
      throw ValidationError("'\(name)' has no day beside the table; give --on")
    }
    let series = days.isEmpty ? nil : MeasuredSeries(days)
    let dated = series?.newest ?? [:]
    if let name = stated.file.keys.sorted().first(where: { dated[$0] != nil }) {
      throw ValidationError(
        "'\(name)' stands in the table and, without a day, in the patient's file; which is newer "
          + "is not known: leave it out of one")
    }
    var facts = stated.options
    if let series {
      // Numbers of one day must fit together.
      for day in series.days {
        _ = try DerivedFacts(rules).validated(day.values, weight: stated.weight)
      }
      facts = series.newest(within: rules.schedules?.valuesExpireAfterDays ?? .max)
        .mapValues(\.value)
    }
    facts.merge(stated.file) { measured, _ in measured }
    facts.merge(series?.rises(rules) ?? [:]) { stated, _ in stated }
    let asked = rules.decisions.patientInputs(of: .labs)
    guard asked.contains(where: { facts[$0.name] != nil }) else {
      throw ValidationError(
        "no value that a rule judges is stated; give one, or a table with a column of it")
    }
    let derived = DerivedFacts(rules)
    let phenotypes = try described.phenotypes(for: .labs, rules, of: Self.self)
    let all =
      series == nil
      ? try derived.validated(facts, weight: stated.weight)
      : derived.adding(to: facts, weight: stated.weight)
    let known = all.merging(phenotypes) { $1 }
    let report = try FollowUpBuilder(
      rules: rules, topic: .labs, facts: known, series: series, toolVersion: ToolVersion.text
    ).report()
    try described.write(report)
  }
}
