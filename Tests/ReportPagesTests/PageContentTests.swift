import AzadoseTestSupport
import Foundation
import Testing

/// A page says what the JSON says.
struct PageContentTests {
  @Test(.enabled(if: Tool.areInstalled("python3"), "needs python3"))
  func `the pictures of the documents are those of the pages`() throws {
    let python = try #require(Tool.find("python3"))
    let outcome = try Tool.run(
      python, ["scripts/make-pictures.py", "--check"],
      environment: ["AZADOSE_BINARY": Azadose.binary.path])
    #expect(outcome.exit == 0, "\(outcome.out)\(outcome.err)")
  }

  private static let reports = Dictionary(
    uniqueKeysWithValues: Page.all.map { order in
      (order, try? Azadose.report("vcf-samples/" + order.file, order.more))
    })

  @Test(arguments: Page.all)
  func `the decision stands first, and in attributes that a program reads`(
    order: Page.Order
  ) throws {
    let page = try Page.printed(order)
    let report = try json(order)
    let section = try #require(page.marks("section").first)
    #expect(section.contains("id=\"decision\""))
    #expect(section.contains("data-outcome=\"\(report.decision.outcome)\""))
    let dose = report.decision.dose
    let amount = dose.map { "\($0.milligramsPerDay ?? $0.startMilligramsPerDay)" }
    #expect(section.contains("data-milligrams=") == (amount != nil))
    if let amount { #expect(section.contains("data-milligrams=\"\(amount)\"")) }
    #expect(page.html.contains("<h1 id=\"headline\">\(report.decision.headline)</h1>"))
  }

  @Test(arguments: Page.all)
  func `the page holds what must not be overlooked`(order: Page.Order) throws {
    let text = try Page.printed(order).text
    let report = try json(order)
    let decision = report.decision
    let doubts = decision.doubts.filter { $0.origin != "unobserved" || $0.consequence != "note" }
    let needed =
      doubts.map(\.text) + decision.advice.map(\.text) + decision.cautions + decision.orders
      + report.assumptions + report.warnings
      + [decision.headline, decision.reason, decision.rule.id, decision.rule.location]
    for sentence in needed { #expect(text.contains(Page.words(sentence)), "\(sentence)") }
  }

  @Test func `what has no value takes none from further out`() throws {
    // Of the two plans only the first has a policy.
    let page = try Page.printed(Page.fourPatients[0])
    let plans = page.html.split(separator: "<div class=\"plan\">").dropFirst().map { plan in
      plan.firstRange(of: "</div>").map { String(plan[..<$0.lowerBound]) } ?? ""
    }
    #expect(plans.map { $0.contains("Policy:") } == [true, false])
  }

  @Test(arguments: Page.all)
  func `the strip has a sign for each position, and says how many there are`(
    order: Page.Order
  ) throws {
    let page = try Page.printed(order)
    let report = try json(order)
    let count = report.genes.reduce(0) { $0 + $1.positions.count }
    let picture =
      page.html.split(separator: "<svg").first { $0.contains("strip-title") }
      .flatMap { $0.split(separator: "</svg>").first } ?? ""
    let signs = picture.matches(of: /<g transform=/).count
    let legend = picture.matches(
      of: />(ALT seen|reference|missing|failed|taken for reference|unlisted allele)<\/text>/
    ).count
    #expect(count == 0 || signs == count + legend)
  }

  private func json(_ order: Page.Order) throws -> ReportJSON {
    try #require(Self.reports[order] ?? nil)
  }
}
