import Pharmacogenomics
import Reporting

/// The ways to the dose.
struct TitrationValues: Sendable {
  struct Plan: Sendable {
    let title: String
    let steps: [Step]
    let condition: String?
    let reassess: String?
    let policy: String?
    let references: [Reference]
  }

  struct Step: Sendable {
    let days: String
    let milligrams: String
    let tablets: String
  }

  let plans: [Plan]

  init(_ titration: TitrationPart) {
    plans = titration.plans.map { plan in
      Plan(
        title: plan.title,
        steps: plan.steps.map { step in
          Step(
            days: (step.days.last == nil ? "from " : "") + step.days.words,
            milligrams: step.milligramsPerDay.value.description,
            tablets: step.tablets ?? "as a liquid")
        },
        condition: plan.condition,
        reassess: plan.reassess.map { ($0.first == $0.last ? "from " : "on ") + $0.words },
        policy: plan.policy, references: Reference.all(plan.sources))
    }
  }
}

/// What is measured when.
struct MonitoringValues: Sendable {
  /// The days of the calendar, one column each.
  struct Day: Sendable {
    let days: String
    /// One date, or the first and the last.
    let dates: [String]
    let isEarly: Bool
  }

  /// One test of the calendar, with whether it falls on each of the days.
  struct Row: Sendable {
    let name: String
    let measures: String
    let interval: String
    let cells: [Bool]
    /// Whether it falls on any of the days.
    let isInCalendar: Bool
  }

  struct Other: Sendable {
    let title: String
    let tests: String
    let note: String?
    let references: [Reference]
  }

  let lead: String
  let followed: [Reference]
  let days: [Day]
  let rows: [Row]
  let hasEarly: Bool
  let early: String?
  let earlyPolicy: String?
  /// No higher dose before it, where the first day is stated.
  let noIncreaseBefore: String?
  let baseline: [InformationValues.Fact]
  let hasBaseline: Bool
  let others: [Other]
  let policy: String

  init(_ monitoring: MonitoringPart) {
    let schedules = monitoring.schedules.filter(\.isFollowed)
    lead =
      (schedules.count > 1 ? "The shortest interval of each of these: " : "")
      + schedules.map(\.title).joined(separator: "; ") + "."
    followed = Reference.all(
      schedules.flatMap(\.sources).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    days = monitoring.visits.map { visit in
      Day(days: visit.days.range, dates: visit.days.eachDate, isEarly: visit.isEarly)
    }
    hasEarly = monitoring.visits.contains(where: \.isEarly)
    rows = monitoring.tests.map { test in
      Row(
        name: test.name, measures: test.measures, interval: Self.interval(of: test),
        cells: monitoring.visits.map { $0.tests.contains(test.name) },
        isInCalendar: monitoring.visits.contains { $0.tests.contains(test.name) })
    }
    early = monitoring.earlyCounts?.text
    earlyPolicy = monitoring.earlyCounts?.policy
    noIncreaseBefore =
      monitoring.startDate == nil ? nil : monitoring.earlyCounts?.noIncreaseBefore.words
    baseline = monitoring.baseline.map { check in
      InformationValues.Fact(text: check.text, references: Reference.all(check.sources))
    }
    hasBaseline = !baseline.isEmpty
    others = monitoring.schedules.filter { !$0.isFollowed }.map { schedule in
      Other(
        title: schedule.title,
        tests: schedule.tests.map { "\($0.name) \(Self.interval(of: $0))" }
          .joined(separator: "; "),
        note: schedule.note, references: Reference.all(schedule.sources))
    }
    policy = monitoring.policy
  }

  /// `every week to week 4, every 2 weeks to week 8, then every 4 weeks`.
  private static func interval(of test: MonitoredTestPart) -> String {
    test.intervals.map { interval in
      let every = interval.everyWeeks == 1 ? "every week" : "every \(interval.everyWeeks) weeks"
      if let until = interval.untilWeek { return "\(every) to week \(until)" }
      return interval.fromWeek == 0 ? every : "then \(every)"
    }.joined(separator: ", ")
  }
}

extension DaySpanPart {
  /// `4`, or `4–5`.
  var range: String { "\(first)" + (last == first ? "" : last.map { "–\($0)" } ?? "") }

  /// The date of the first day and, if it is another one, of the last.
  var eachDate: [String] {
    [firstDate, lastDate == firstDate ? nil : lastDate].compactMap { $0.map { "\($0)" } }
  }

  /// `2026-12-01`, or `2026-12-04 to 2026-12-05`.
  var dates: String? {
    guard let firstDate else { return nil }
    guard let lastDate, lastDate != firstDate else { return "\(firstDate)" }
    return "\(firstDate) to \(lastDate)"
  }

  /// `day 4`, `days 4–5`, with dates where the start is stated.
  var words: String {
    (last == nil || last == first ? "day " : "days ") + range + (dates.map { " (\($0))" } ?? "")
  }
}
