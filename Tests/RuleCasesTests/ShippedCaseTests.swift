import AzadoseRules
import RuleCases
import Rules
import Testing

struct ShippedCaseTests {
  @Test(arguments: Shipped.tested.results)
  func `a shipped case holds`(result: CaseResult) {
    #expect(result.status == .passed, "\(result.diagnostics)")
  }

  @Test func `the shipped cases reach every rule, and every cell of the dose`() throws {
    let coverage = try #require(Shipped.tested.coverage)
    #expect(coverage.unreachedRules.map(\.id) == [])
    #expect(coverage.decisions.first?.unreachedCells == [])
    #expect(coverage.description.hasPrefix("starting-dose: 16 of 16 rules, 36 of 36 cells\n"))
  }

  @Test func `the shipped rules pass`() {
    #expect(Shipped.tested.hasPassed, "\(Shipped.tested)")
  }
}
