import AzadoseTestSupport
import Foundation
import Testing

/// The way to the dose and the calendar of visits, as a report prints them.
struct ScheduleCommandTests {
  private let normal = "vcf-samples/normal.vcf"
  private let reduced = "vcf-samples/tpmt-3c-het.vcf"

  private func report(_ file: String, _ more: String...) throws -> ReportJSON {
    try #require(try Azadose.report(file, more))
  }

  private func text(_ file: String, _ more: String...) throws -> String {
    try Azadose.run(["report", file, "--weight", "72"] + more).out
  }

  @Test func `the calendar of a full dose is the union of the schedules`() throws {
    let monitoring = try #require(try report(normal).monitoring)
    #expect(monitoring.schedule == "strictest-union")
    #expect(
      monitoring.visits.map(\.days.first) == [7, 14, 21, 28, 42, 56, 70, 84, 112, 140, 168])
    #expect(monitoring.visits[6].tests == ["blood count"])
    #expect(monitoring.visits[7].tests == ["blood count", "liver", "kidneys"])
    #expect(monitoring.earlyCounts == nil)
    #expect(monitoring.schedules.filter(\.isFollowed).map(\.id) == ["li-2017", "label", "srna"])
    #expect(monitoring.visits.allSatisfy { $0.days.firstDate == nil })
  }

  @Test func `every source of the calendar is cited`() throws {
    let found = try report(normal)
    let cited = Set(found.sources.map(\.id))
    let monitoring = try #require(found.monitoring)
    let named = monitoring.schedules.flatMap(\.sources) + monitoring.baseline.flatMap(\.sources)
    #expect(named.allSatisfy { cited.contains(String($0.prefix { $0 != "#" })) })
  }

  @Test func `a reduced dose has early counts, and a lower start waits for them`() throws {
    let found = try report(reduced)
    let early = try #require(found.monitoring?.earlyCounts)
    #expect(early.days.map(\.first) == [4, 7, 10, 14])
    #expect(early.days.map(\.last) == [5, 7, 11, 14])
    let visits = try #require(found.monitoring?.visits)
    #expect(
      visits.map { $0.days.last ?? 0 }.filter { $0 <= 56 } == [
        5, 7, 11, 14, 21, 28, 35, 42, 49, 56,
      ])
    let step = try #require(found.titration?.plans.last)
    #expect(step.id == "step")
    #expect(step.steps.map(\.days.first) == [1, 15])
    #expect(step.condition?.contains("day-14") == true)
  }

  @Test func `doubt that asks for early counts has them in the calendar`() throws {
    let found = try report("vcf-samples/panel.vcf")
    #expect(found.decision.rule.id == "both-normal", "no genotype is reduced")
    #expect(found.decision.cautions.contains { $0.contains("Early counts") })
    #expect(found.monitoring?.earlyCounts?.days.first?.first == 4)
    #expect(found.monitoring?.visits.first?.days.first == 4)
  }

  @Test func `dates run over the ends of months, years and leap years`() throws {
    let found = try report(normal, "--start-date", "2027-12-20")
    let dates = try #require(found.monitoring).visits.map(\.days.firstDate)
    #expect(dates.prefix(4) == ["2027-12-26", "2028-01-02", "2028-01-09", "2028-01-16"])
    #expect(dates[6] == "2028-02-27")
    #expect(dates[7] == "2028-03-12", "2028 has a 29th of February")
    let step = try #require(found.titration?.plans.last)
    #expect(step.steps.map(\.days.firstDate) == ["2027-12-20", "2027-12-25"])
    #expect(step.steps[0].days.lastDate == "2027-12-24")
    #expect(step.reassess?.firstDate == "2028-01-08")
  }

  @Test(arguments: ["nudt15-poor.vcf", "indeterminate-both.vcf"])
  func `no dose has neither a way to it nor a calendar`(file: String) throws {
    let found = try report("vcf-samples/" + file, "--start-date", "2026-12-01")
    #expect(found.decision.dose == nil)
    #expect(found.titration == nil)
    #expect(found.monitoring == nil)
    let printed = try text("vcf-samples/" + file, "--long")
    #expect(!printed.contains("TITRATE") && !printed.contains("MONITOR"))
  }

  @Test func `a way that is equal to the first is not shown`() throws {
    #expect(try report("vcf-samples/im-im.vcf").titration?.plans.map(\.id) == ["direct"])
    #expect(try report(normal).titration?.plans.map(\.id) == ["direct", "step"])
  }

  @Test func `another schedule is followed where it is named, and says so`() throws {
    let found = try report(normal, "--schedule", "uk-rheumatology")
    #expect(found.monitoring?.schedule == "uk-rheumatology")
    #expect(found.monitoring?.visits.map(\.days.first).prefix(4) == [14, 28, 42, 70])
    #expect(try text(normal, "--schedule", "uk-rheumatology").contains("after British rheum"))
    #expect(
      try report(normal, "--schedule", "strictest-union").monitoring?.visits.count == 11)
  }

  @Test func `an unknown schedule and a day that is none are wrong usage`() throws {
    let start = ["report", normal, "--weight", "72"]
    expectUsageError(try Azadose.run(start + ["--schedule", "lable"]), naming: "'label'")
    expectUsageError(try Azadose.run(start + ["--start-date", "2026-02-29"]), naming: "2026-02-29")
  }

  @Test func `one line each without --long, everything with it`() throws {
    let short = try text(reduced)
    let long = try text(reduced, "--long", "--start-date", "2026-12-01")
    #expect(
      short.contains(
        "MONITOR    first month, with early counts: blood count on days 4–5, 7, 10–11,"))
    #expect(!short.contains("VISITS") && !short.contains("BASELINE"))
    #expect(long.contains("BASELINE   Full blood count"))
    #expect(long.contains("VISITS     day 4–5    2026-12-04 to 2026-12-05 blood count (early)\n"))
    #expect(long.contains("day 168    2027-05-17               blood count, liver, kidneys\n"))
    #expect(long.contains("ALSO       British gastroenterology"))
    #expect(long.split(separator: "\n").filter { $0.hasPrefix("VISITS") }.count == 1)
  }
}
