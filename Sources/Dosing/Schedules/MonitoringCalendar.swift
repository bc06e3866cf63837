public import Rules

/// The visits of one or more schedules that are followed together. Pure.
///
/// After each visit the next one comes no later than any of the schedules allows, so the calendar
/// is as strict as the strictest of them at any time. Each step of each schedule also ends with a
/// visit. Week *n* ends with day 7*n*; day 1 is that of the first dose.
public struct MonitoringCalendar: Sendable {
  /// One day on which something is tested.
  public struct Visit: Sendable, Hashable {
    /// The first of several days of which one is enough.
    public let firstDay: Int
    /// The day by which it is done.
    public let day: Int
    /// Ids of tests, in the order of the rules.
    public let tests: [String]
    /// Whether it stands here for the early counts alone.
    public let isEarly: Bool
  }

  /// Weeks in which a test has one interval.
  public struct Interval: Sendable, Hashable {
    /// Weeks from one test to the next.
    public let every: Int
    /// The week after which it begins.
    public let from: Int
    /// The week with which it ends; `nil` is never.
    public internal(set) var until: Int?
  }

  private let schedules: [MonitoringSchedule]
  private let tests: [MonitoredTest]
  private let early: EarlyCounts?

  /// - Parameter early: The early counts, for a patient who has them.
  public init(_ schedules: [MonitoringSchedule], tests: [MonitoredTest], early: EarlyCounts?) {
    self.schedules = schedules
    self.tests = tests
    self.early = early
  }

  private func steps(of test: String) -> [MonitoringSchedule.Step] {
    schedules.flatMap(\.steps).filter { $0.tests.contains(test) }
  }

  /// The weeks with whose end a test is due, the early counts apart.
  public func weeks(of test: String, upTo last: Int) -> [Int] {
    let steps = steps(of: test)
    var due: [Int] = []
    while let next = steps.compactMap({ Self.next(in: $0, after: due.last ?? 0) }).min(),
      next <= last
    {
      due.append(next)
    }
    return due
  }

  /// The latest week that a step allows after a visit; `nil` after its end.
  private static func next(in step: MonitoringSchedule.Step, after week: Int) -> Int? {
    let latest = max(week, step.from) + step.every
    guard let until = step.until else { return latest }
    return week < until ? min(latest, until) : nil
  }

  /// Every visit up to the end of a week, in order.
  public func visits(upTo week: Int) -> [Visit] {
    var due: [Int: Set<String>] = [:]
    for test in tests.map(\.id) {
      for week in weeks(of: test, upTo: week) { due[week * 7, default: []].insert(test) }
    }
    let extra = (early?.visitDays ?? []).filter { $0.upperBound <= week * 7 }
    let days = Set(due.keys).union(extra.map(\.upperBound)).sorted()
    return days.map { day in
      let counts = extra.first { $0.upperBound == day }
      let wanted = (due[day] ?? []).union(counts == nil ? [] : early?.tests ?? [])
      return Visit(
        firstDay: due[day] == nil ? counts?.lowerBound ?? day : day, day: day,
        tests: tests.map(\.id).filter(wanted.contains), isEarly: due[day] == nil)
    }
  }

  /// The shortest interval of a test, by time; the early counts apart.
  public func intervals(of test: String) -> [Interval] {
    let steps = steps(of: test)
    let bounds = Set(steps.flatMap { [$0.from, $0.until].compactMap { $0 } }).sorted()
    var intervals: [Interval] = []
    for (index, from) in bounds.enumerated() {
      let active = steps.filter { $0.from <= from && ($0.until.map { $0 > from } ?? true) }
      guard let every = active.map(\.every).min() else { continue }
      let until = index + 1 < bounds.count ? bounds[index + 1] : nil
      if let last = intervals.last, last.every == every, last.until == from {
        intervals[intervals.count - 1].until = until
      } else {
        intervals.append(Interval(every: every, from: from, until: until))
      }
    }
    return intervals
  }
}

extension EarlyCounts {
  /// Every day on which one is due: the first days, then at intervals to the last week.
  public var visitDays: [ClosedRange<Int>] {
    var all = days
    while let day = all.last.map({ $0.upperBound + every * 7 }), day <= until * 7 {
      all.append(day...day)
    }
    return all
  }
}
