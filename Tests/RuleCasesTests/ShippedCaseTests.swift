import AzadoseRules
import AzadoseTestSupport
import Foundation
import RuleCases
import Rules
import Testing

struct ShippedCaseTests {
  @Test(arguments: Shipped.files)
  func `a shipped rule file is without finding`(file: String) {
    let path = PackageRoot.url(of: file).path
    let found = Shipped.tested.diagnostics.filter { $0.location.file == path }
    #expect(found.map(\.description) == [])
  }

  @Test func `every shipped rule file is read, and no finding lies elsewhere`() {
    #expect(Shipped.tested.checked.fileCount == Shipped.files.count)
    #expect(Shipped.tested.diagnostics.map(\.description) == [])
  }

  @Test(arguments: Shipped.testedOnSamples.results)
  func `a shipped case holds`(result: CaseResult) {
    #expect(result.status == .passed, "\(result.diagnostics)")
  }

  @Test func `the shipped cases reach every rule, and every cell of the dose`() throws {
    let coverage = try #require(Shipped.tested.coverage)
    #expect(coverage.unreachedRules.map(\.id) == [])
    #expect(coverage.decisions.first?.unreachedCells == [])
    #expect(coverage.description.hasPrefix("starting-dose: 18 of 18 rules, 36 of 36 cells\n"))
  }

  @Test func `the shipped rules pass, on the samples as well`() {
    #expect(Shipped.tested.hasPassed, "\(Shipped.tested)")
    #expect(Shipped.testedOnSamples.hasPassed, "\(Shipped.testedOnSamples)")
    #expect(Shipped.testedOnSamples.passedCount > Shipped.tested.passedCount)
  }
}
