import Pharmacogenomics
import Rules
import Testing

/// The schedules of `schedules.yaml`, typed once more from their sources.
struct ScheduleFactTests {
  private func schedules() throws -> Schedules { try #require(try Shipped.rules().schedules) }

  /// `1 week to 4, 2 weeks to 8, 4 weeks`, in weeks.
  private func steps(of test: String, in id: String) throws -> String {
    let steps = try #require(try schedules().schedule(id)).steps
    return steps.filter { $0.tests.contains(test) }.map { step in
      "\(step.every)" + (step.until.map { " to \($0)" } ?? "")
    }.joined(separator: ", ")
  }

  @Test(arguments: [
    ("li-2017", "blood-count", "1 to 4, 2 to 8, 4"), ("li-2017", "liver", "1 to 4, 2 to 8, 4"),
    ("li-2017", "kidneys", "1 to 4, 2 to 8, 4"), ("label", "blood-count", "1 to 4, 2 to 12, 4"),
    ("label", "liver", "12"), ("label", "kidneys", "12"), ("srna", "blood-count", "26"),
    ("srna", "liver", "26"), ("srna", "skin", "52"),
    ("uk-rheumatology", "blood-count", "2 to 6, 4"),
    ("uk-gastroenterology", "blood-count", "2 to 4, 4 to 12, 12"),
    ("uk-gastroenterology", "metabolites", "4 to 4, 12 to 16"),
    ("nmo-review-2012", "blood-count", "1 to 4, 2 to 8, 4"), ("nmo-review-2012", "liver", "12"),
  ])
  func `a schedule has the intervals of its source`(
    id: String, test: String, intervals: String
  ) throws {
    #expect(try steps(of: test, in: id) == intervals)
  }

  @Test func `the union is of the schedules that the papers name`() throws {
    #expect(Set(try schedules().strictestUnion) == ["li-2017", "label", "srna"])
    #expect(try schedules().calendarWeeks == 26)
  }

  @Test func `early counts are those that the sentences of the report name`() throws {
    let early = try #require(try schedules().earlyCounts)
    #expect(early.days == [4...5, 7...7, 10...11, 14...14])
    #expect(early.every == 1)
    #expect(early.until == 8)
    #expect(early.noIncreaseBefore == 14)
    #expect(early.actions == [.startReduced])
    let says = try Shipped.rules().sentences.text(.earlyCounts)
    #expect(says.contains("days 4-5, 7, 10-11 and 14, then weekly to week 8"))
    #expect(says.contains("day-14"))
    #expect(try Shipped.rules().sentences.text(.heldForCounts).contains("day-14"))
  }

  @Test func `the lower start is 50 mg on five days`() throws {
    let plans = try schedules().titration
    #expect(plans.map(\.id) == ["direct", "step"])
    #expect(plans[0].first == nil)
    #expect(plans[1].first == TitrationPlan.FirstDose(milligrams: 50, untilDay: 5))
    #expect(plans[1].sources.map(\.citation) == ["li-2017"])
  }

  @Test func `every check and schedule names its source`() throws {
    let schedules = try schedules()
    #expect(schedules.baseline.allSatisfy { !$0.sources.isEmpty })
    #expect(schedules.schedules.allSatisfy { !$0.sources.isEmpty })
    #expect(schedules.baseline.count == 9)
  }
}
