import AzadoseRules
import RuleCases
import Rules
import Testing

struct ShippedCaseTests {
  @Test(arguments: Shipped.tested.results)
  func `a shipped case holds`(result: CaseResult) {
    #expect(result.status == .passed, "\(result.diagnostics)")
  }

  @Test func `the shipped cases reach every rule and every cell`() throws {
    let coverage = try #require(Shipped.tested.coverage)
    #expect(coverage.unreachedRules.map(\.id) == [])
    #expect(coverage.unreachedCells == [])
    #expect(coverage.description == "16 of 16 rules (100 %), 36 of 36 cells")
  }

  @Test func `the shipped rules pass`() {
    #expect(Shipped.tested.hasPassed, "\(Shipped.tested)")
  }
}
