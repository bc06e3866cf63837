import AzadoseRules
import Foundation
import Rules
import Testing

struct BadFixtureTests {
  @Test(arguments: try Fixtures.all("bad"))
  func `a bad rule set shows what its comments announce, and nothing else`(
    fixture: String
  ) throws {
    var expected = try announced(by: fixture)
    #expect(!expected.isEmpty, "\(fixture) announces nothing")
    for diagnostic in try findings(of: fixture) {
      guard let index = expected.firstIndex(where: { $0.matches(diagnostic) }) else {
        Issue.record("unexpected: \(diagnostic)")
        continue
      }
      expected.remove(at: index)
    }
    #expect(expected.map(\.description) == [])
  }

  @Test(arguments: try Fixtures.all("bad"))
  func `a bad rule set announces its own code, and no other`(fixture: String) throws {
    #expect(Set(try announced(by: fixture).map(\.code)) == [Fixtures.code(of: fixture)])
  }

  @Test func `every finding of a bad rule set shows its line`() throws {
    for fixture in try Fixtures.all("bad") where Fixtures.code(of: fixture) != "unreadable-file" {
      #expect(try findings(of: fixture).allSatisfy { $0.sourceLine != nil }, "\(fixture)")
    }
  }

  @Test func `a rule set with warnings only can be used`() throws {
    for fixture in try Fixtures.all("bad")
    where try announced(by: fixture).allSatisfy({ $0.severity == "warning" }) {
      let tested = try Fixtures.withRules(of: fixture) { AzadoseRules.test(directory: $0.path) }
      #expect(tested.checked.ruleSet != nil, "\(fixture)")
      #expect(tested.hasPassed, "\(fixture)")
    }
  }

  private func announced(by fixture: String) throws -> [Expectation] {
    try Fixtures.files(of: fixture).flatMap { file in
      Expectation.all(in: Fixtures.text(of: file, in: fixture), file: file)
    }
  }

  private func findings(of fixture: String) throws -> [Diagnostic] {
    try Fixtures.withRules(of: fixture) { AzadoseRules.test(directory: $0.path).diagnostics }
  }
}
