import AzadoseTestSupport
import Rules
import Testing

@testable import Dosing

/// The strictest union of schedules, and the visits that follow from it.
@Suite struct MonitoringCalendarTests {
  private typealias Step = MonitoringSchedule.Step

  private let place = SourceLocation(file: "f", line: 1, column: 1)
  private let tests = ["a", "b"].map { MonitoredTest(id: $0, name: $0, measures: $0) }

  private func schedule(_ id: String, _ steps: Step...) -> MonitoringSchedule {
    schedule(id, steps)
  }

  private func schedule(_ id: String, _ steps: [Step]) -> MonitoringSchedule {
    MonitoringSchedule(
      id: id, title: id, steps: steps, sources: [], policy: nil, note: nil, location: place)
  }

  private func calendar(
    _ schedules: [MonitoringSchedule], early: EarlyCounts? = nil
  ) -> MonitoringCalendar {
    MonitoringCalendar(schedules, tests: tests, early: early)
  }

  @Test func `at each time the shortest interval of the schedules holds`() {
    let one = schedule(
      "one", Step(tests: ["a"], every: 1, from: 0, until: 4),
      Step(tests: ["a"], every: 2, from: 4, until: 8),
      Step(tests: ["a"], every: 4, from: 8, until: nil))
    let two = schedule(
      "two", Step(tests: ["a"], every: 2, from: 0, until: 12),
      Step(tests: ["a"], every: 6, from: 12, until: nil))
    let union = calendar([one, two])
    #expect(union.weeks(of: "a", upTo: 24) == [1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24])
    #expect(union.weeks(of: "b", upTo: 24) == [])
    #expect(
      union.intervals(of: "a") == [
        MonitoringCalendar.Interval(every: 1, from: 0, until: 4),
        MonitoringCalendar.Interval(every: 2, from: 4, until: 12),
        MonitoringCalendar.Interval(every: 4, from: 12, until: nil),
      ])
  }

  /// The schedules of the rules, their pairs and two hundred invented ones.
  private func families() throws -> [[MonitoringSchedule]] {
    let shipped = try #require(try Calls.rules().schedules)
    var generator = SeededGenerator(seed: 5)
    let invented = (0..<200).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { number in
        schedule("\(number)", Self.steps(&generator))
      }
    }
    return [shipped.unionMembers, shipped.schedules] + invented
  }

  /// Steps of one test that follow each other, each a whole number of its intervals long.
  private static func steps(_ generator: inout SeededGenerator) -> [Step] {
    var from = 0
    var steps: [Step] = []
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let every = Int.random(in: 1...6, using: &generator)
      let until = from + every * Int.random(in: 1...4, using: &generator)
      steps.append(Step(tests: ["a"], every: every, from: from, until: until))
      from = until
    }
    let every = Int.random(in: 1...12, using: &generator)
    return steps + [Step(tests: ["a"], every: every, from: from, until: nil)]
  }

  @Test func `every window of every interval of every schedule holds a visit of the union`() throws
  {
    let horizon = 60
    var windows = 0
    var empty: [String] = []
    for family in try families() {
      let union = calendar(family)
      for step in family.flatMap(\.steps) {
        for test in step.tests {
          let due = Set(union.weeks(of: test, upTo: horizon))
          let last = min(step.until ?? horizon, horizon) - step.every
          for start in stride(from: step.from, through: last, by: 1) {
            windows += 1
            if !(start + 1...start + step.every).contains(where: due.contains) {
              empty.append("\(test) within \(step.every) weeks of week \(start)")
            }
          }
        }
      }
    }
    #expect(empty == [])
    #expect(windows > 10_000)
  }

  @Test func `the union has at least as many visits at any time as each of its schedules`() throws {
    var fewer: [String] = []
    for family in try families() {
      for member in family {
        for test in Set(member.steps.flatMap(\.tests)).sorted() {
          let alone = calendar([member]).weeks(of: test, upTo: 60)
          let union = calendar(family).weeks(of: test, upTo: 60)
          for (number, week) in alone.enumerated()
          where union.count(where: { $0 <= week }) < number + 1 {
            fewer.append("\(member.id), \(test), week \(week)")
          }
        }
      }
    }
    #expect(fewer == [])
  }

  private func early(days: [ClosedRange<Int>]) -> EarlyCounts {
    EarlyCounts(
      tests: ["a"], days: days, every: 1, until: 4, noIncreaseBefore: 14, actions: [],
      policy: "p", location: place)
  }

  @Test func `early counts add visits and take none away`() {
    let monthly = schedule("monthly", Step(tests: ["a", "b"], every: 4, from: 0, until: nil))
    let plain = calendar([monthly]).visits(upTo: 8)
    let counted = calendar([monthly], early: early(days: [4...5, 7...7, 10...11, 14...14]))
      .visits(upTo: 8)
    #expect(plain.map(\.day) == [28, 56])
    #expect(counted.map(\.day) == [5, 7, 11, 14, 21, 28, 56])
    #expect(counted.map(\.firstDay) == [4, 7, 10, 14, 21, 28, 56])
    #expect(counted.map(\.isEarly) == [true, true, true, true, true, false, false])
    #expect(counted[4].tests == ["a"])
    #expect(counted[5].tests == ["a", "b"])
  }

  @Test func `a scheduled test is not moved to an earlier day by the early counts`() {
    let weekly = schedule("weekly", Step(tests: ["b"], every: 1, from: 0, until: nil))
    let visits = calendar([weekly], early: early(days: [6...7])).visits(upTo: 1)
    #expect(visits.map(\.firstDay) == [7])
    #expect(visits.map(\.tests) == [["a", "b"]])
  }
}
