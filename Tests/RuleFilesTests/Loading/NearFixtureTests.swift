import AzadoseRules
import Foundation
import Rules
import Testing

/// What is as near to a bad rule set as can be, and sound: a check that says too much shows here.
struct NearFixtureTests {
  @Test func `the good rules have no finding`() throws {
    let found = try Fixtures.withRules { AzadoseRules.check(directory: $0.path).description }
    #expect(found == "0 errors, 0 warnings in 10 files (3 rules, 2 cases)")
  }

  @Test(arguments: try Fixtures.all("near"))
  func `a rule set that is nearly bad has no finding, and its cases hold`(fixture: String) throws {
    let tested = try Fixtures.withRules(of: fixture) { AzadoseRules.test(directory: $0.path) }
    #expect(tested.diagnostics.map(\.description) == [])
    #expect(tested.hasPassed)
  }

  @Test(arguments: try Fixtures.all("near"))
  func `a nearly bad rule set is a few lines from the bad one, and is not the good one`(
    fixture: String
  ) throws {
    let bad = "bad" + fixture.dropFirst("near".count)
    #expect(try Fixtures.all("bad").contains(bad))
    #expect((1...3).contains(try FixtureDistance.between(fixture, and: bad)))
    #expect(try FixtureDistance.between(fixture, and: "good") > 0)
  }
}
