import ArgumentParser
import Pharmacogenomics
import Rules

/// What happens after the first dose: from which day on, and after which schedule.
struct CourseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day of the first dose, 2026-12-01; the calendar then has dates.", valueName: "day"),
    transform: Self.day)
  var startDate: CivilDay?

  @Option(
    help: ArgumentHelp(
      "The monitoring schedule; without it, each test at the shortest interval of several.",
      valueName: "name"))
  var schedule: String?

  /// The id of the schedule; `nil` is the strictest union.
  ///
  /// - Throws: `ValidationError` for a schedule that the rules do not have.
  func schedule(of rules: RuleSet) throws -> String? {
    guard let schedule, schedule != Schedules.unionName else { return nil }
    let known = rules.schedules?.schedules.map(\.id) ?? []
    guard known.contains(schedule) else {
      let hint = NearestName.hint(for: schedule, among: known + [Schedules.unionName])
      throw ValidationError(
        "the rules have no schedule '\(schedule)'\(hint.map { "; \($0)" } ?? "")")
    }
    return schedule
  }

  /// Neither a day nor a schedule.
  static var none: Self {
    var options = Self()
    options.startDate = nil
    options.schedule = nil
    return options
  }

  private static func day(_ text: String) throws -> CivilDay {
    guard let day = CivilDay(parsing: text) else {
      throw ValidationError("'\(text)' is no day; write year-month-day, as in 2026-12-01")
    }
    return day
  }
}
