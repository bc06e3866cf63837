import Dosing
import Pharmacogenomics
import Rules
import Testing

/// The ways to the recommended dose.
@Suite struct TitrationCourseTests {
  private func amount(
    _ tpmt: String, _ nudt15: String, weight: String, stock: TabletStock
  ) throws -> DoseAmount? {
    let rules = try Calls.rules()
    let decision = try DoseDecider(rules: rules, ancestry: nil).decide(
      calls: [
        try Calls.certain(rules, "TPMT", tpmt), try Calls.certain(rules, "NUDT15", nudt15),
      ], weight: try BodyWeight(parsing: weight), stock: stock)
    guard case .dose(let amount) = decision.outcome else { return nil }
    return amount
  }

  private func courses(
    _ tpmt: String, _ nudt15: String, weight: String = "72", stock: String = "25,50",
    holdUntil day: Int? = nil
  ) throws -> [TitrationCourse] {
    let stock = try #require(TabletStock(parsing: stock))
    let plans = try #require(try Calls.rules().schedules).titration
    return try amount(tpmt, nudt15, weight: weight, stock: stock).map {
      TitrationCourse.all(plans, to: $0, stock: stock, holdUntil: day)
    } ?? []
  }

  /// `1-5: 50, 6-: 150`.
  private func text(_ course: TitrationCourse) -> String {
    course.steps.map { step in
      "\(step.firstDay)-\(step.lastDay.map { "\($0)" } ?? ""): \(step.milligrams)"
    }.joined(separator: ", ")
  }

  @Test func `the direct course has the tablets from day 1, the other 50 mg on days 1 to 5`()
    throws
  {
    let found = try courses("normal", "normal")
    #expect(found.map(\.plan.id) == ["direct", "step"])
    #expect(found.map(text) == ["1-: 150", "1-5: 50, 6-: 150"])
    #expect(found[1].steps[0].tablets?.description == "1 × 50 mg")
    #expect(found.map(\.isHeld) == [false, false])
  }

  @Test func `the lower first dose is left out where it would be the dose`() throws {
    #expect(try courses("intermediate", "intermediate").map(text) == ["1-: 50"])
    #expect(try courses("intermediate", "normal", weight: "30").map(text) == ["1-: 25"])
    #expect(try courses("intermediate", "normal").map(text) == ["1-: 75", "1-5: 50, 6-: 75"])
  }

  @Test func `the first dose is made of the stock and never above 50 mg`() throws {
    #expect(
      try courses("normal", "normal", stock: "40").map(text) == ["1-: 120", "1-5: 40, 6-: 120"])
    #expect(
      try courses("normal", "normal", stock: "75").map(text) == ["1-: 150"],
      "no whole tablet makes 50 mg or less")
    #expect(
      try courses("normal", "normal", stock: "75s").map(text)
        == ["1-: 150", "1-5: 37.5, 6-: 150"])
  }

  @Test func `without tablets the dose is a liquid, and no first dose is above it`() throws {
    let found = try courses("intermediate", "normal", weight: "12")
    #expect(found.map(text) == ["1-: 12"])
    #expect(found[0].steps[0].tablets == nil)
  }

  @Test func `a count that is awaited holds the lower dose`() throws {
    let found = try courses("intermediate", "normal", holdUntil: 14)
    #expect(found.map(text) == ["1-: 75", "1-14: 50, 15-: 75"])
    #expect(found.map(\.isHeld) == [false, true])
    #expect(try courses("normal", "normal", holdUntil: 3).map(\.isHeld) == [false, false])
  }

  @Test func `no dose has no course`() throws {
    #expect(try courses("poor", "normal").isEmpty)
  }

  @Test(
    arguments: ["10", "23.7", "41", "72", "119.5", "300"], ["25,50", "50s", "75", "100", "1000"])
  func `every step stays within the dose that the rules allow`(
    weight: String, stock: String
  ) throws {
    let stockRead = try #require(TabletStock(parsing: stock))
    for tpmt in ["normal", "intermediate"] {
      let allowed = try #require(try amount(tpmt, "normal", weight: weight, stock: stockRead))
      for course in try courses(tpmt, "normal", weight: weight, stock: stock) {
        #expect(course.steps.allSatisfy { $0.milligrams <= allowed.milligrams.upper })
        #expect(course.steps.allSatisfy { $0.milligrams > 0 })
      }
    }
  }
}
