import Foundation
import RuleFiles
import Rules
import Testing

/// Slips of the pen in a file of schedules, each with the one finding that it gives.
struct ScheduleSlipTests {
  private static let sound = """
    schedules: example-drug
    tests:
      count: {name: count, measures: count}
      liver: {name: liver, measures: liver}
    baseline: [{check: count, source: guide}]
    monitoring:
      - id: one
        title: One
        source: guide
        steps:
          - {tests: [count, liver], every: 1 week, until: 4 weeks}
          - {tests: [count], from: 4 weeks, every: 2 weeks}
          - {tests: [liver], from: 4 weeks, every: 4 weeks}
    strictest-union: [one]
    calendar: 26 weeks
    policy: A month counts as four weeks.
    early-counts: {tests: [count], days: [4-5, 7], every: 1 week, until: 2 weeks,
      no-increase-before-day: 7, for: [start reduced], policy: They only add counts.}
    titration:
      - {id: direct, title: At once, policy: No source.}
      - {id: step, title: Lower first, first-dose: 50 mg/day, first-days: 5, source: guide}
    values-expire: 12 weeks

    """

  private func findings(_ old: String = "", _ new: String = "") throws -> [String] {
    var rules = try GoodRules()
    let drug = try #require(rules.loaded.ruleSet).drug.name
    let text = Self.sound.replacing("example-drug", with: drug)
    #expect(old.isEmpty || text.components(separatedBy: old).count == 2, "'\(old)' stands once")
    rules.add("schedules.yaml", old.isEmpty ? text : text.replacing(old, with: new))
    rules.replace(
      "  - uncertainty.yaml", in: "ruleset.yaml", with: "  - uncertainty.yaml\n  - schedules.yaml")
    return rules.findings.map { $0.replacing("schedules.yaml:", with: "") }
  }

  @Test func `sound schedules have no finding`() throws { #expect(try findings() == []) }

  @Test(arguments: [
    (
      "[count, liver], every: 1 week", "[count, lever], every: 1 week",
      "11:25: error: test 'lever' is not defined [unknown-name]"
    ),
    (
      "until: 4 weeks", "until: 0 weeks",
      "11:55: error: the step ends in week 0 and begins after week 0 [bad-range]"
    ),
    (
      "every: 1 week, until: 4 weeks}", "every: 3 weeks, until: 4 weeks}",
      "11:56: error: the step lasts 4 weeks, which is no multiple of its interval, 3 [bad-range]"
    ),
    (
      "[count], from: 4 weeks", "[count], from: 5 weeks",
      "12:9: error: a step of test 'count' begins after week 5, and the one before ends in week 4 [bad-range]"
    ),
    (
      "[liver], from: 4 weeks", "[count], from: 4 weeks",
      "13:9: error: a step of test 'count' begins after week 4, and the one before never ends [bad-range]"
    ),
    (
      "every: 4 weeks", "every: 0 weeks",
      "13:48: error: 'every' is at least one week [bad-range]"
    ),
    (
      "every: 4 weeks", "every: 1.5 weeks",
      "13:48: error: 'every' is a whole number of weeks, 520 at most [bad-range]"
    ),
    (
      "every: 4 weeks", "every: 4 months",
      "13:48: error: 'every' is a time in weeks, not '4 months' [bad-unit]"
    ),
    ("union: [one]", "union: [two]", "14:19: error: schedule 'two' is not defined [unknown-name]"),
    ("union: [one]", "union: []", "14:18: error: 'strictest-union' is an empty list [wrong-type]"),
    ("[4-5, 7]", "[7, 4-5]", "17:38: error: day 4 does not come after day 7 [bad-range]"),
    ("[4-5, 7]", "[4-5, 17]", "17:71: error: the early counts end before day 17 [bad-range]"),
    (
      "[start reduced]", "[start slowly]",
      "18:36: error: action 'start slowly' is not defined [unknown-name]"
    ),
    (
      ", first-days: 5", "",
      "21:36: error: titration 'step' has 'first-dose' and no 'first-days' [missing-key]"
    ),
    ("{id: step", "{id: direct", "21:5: error: 'direct' is already in line 20 [duplicate-name]"),
    (
      "50 mg/day", "1 mg/kg/day",
      "21:48: error: 'first-dose' is a daily dose, not '1 mg/kg/day' [bad-unit]"
    ),
    (
      "{check: count, source: guide}", "{check: count}",
      "5:12: error: a check before the start has no source [missing-source]"
    ),
  ])
  func `a slip has its finding`(old: String, new: String, finding: String) throws {
    #expect(try findings(old, new) == [finding])
  }
}
