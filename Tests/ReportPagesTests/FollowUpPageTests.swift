import AzadoseTestSupport
import Foundation
import Testing

/// A page of a follow-up says what its JSON says, and can be walked like a report.
struct FollowUpPageTests {
  @Test(arguments: FollowUpOrder.all)
  func `the step stands first, and in an attribute that a program reads`(
    order: FollowUpOrder
  ) throws {
    let (page, report) = (try order.page(), try order.json())
    let section = try #require(page.marks("section").first)
    #expect(section.contains("id=\"decision\""))
    #expect(section.contains("data-next=\"\(report.next)\""))
    #expect(page.html.contains("<h1 id=\"headline\">\(report.next.capitalized)</h1>"))
  }

  @Test(arguments: FollowUpOrder.all)
  func `the page holds every sentence, value and rule`(order: FollowUpOrder) throws {
    let (text, report) = (try order.page().text, try order.json())
    let values = report.measured + report.workedOut + report.expired
    let needed =
      report.findings.flatMap { [$0.text, $0.rule, $0.location] + $0.consider }
      + values.flatMap { [$0.asks, $0.value] } + report.notStated
    for sentence in needed { #expect(text.contains(Page.words(sentence)), "\(sentence)") }
  }

  @Test(arguments: FollowUpOrder.all)
  func `a page of a follow-up has the structure of a report`(order: FollowUpOrder) throws {
    let page = try order.page()
    for word in ["<script", "<link", "<img", " src=", "url(", "@import"] {
      #expect(!page.html.contains(word), "\(word)")
    }
    #expect(page.marks("h1").count == 1 && page.marks("main").count == 1)
    let levels = page.html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
    #expect(page.marks("th").allSatisfy { $0.contains(" scope=") })
    #expect(page.marks("table").count == page.marks("caption").count)
    page.expectClosedMarks()
    for number in page.html.matches(of: /\s(?:x|cx)="(-?[0-9.]+)"/) {
      let x = try #require(Double(number.output.1))
      #expect(x >= 0 && x <= 480, "\(number.output.0)")
    }
  }

  @Test func `labs have no plane`() throws {
    let order = FollowUpOrder("labs docs/examples/labs.csv")
    #expect(try order.json().plane == nil)
    #expect(try !order.page().html.contains("<svg"))
  }

  @Test(.enabled(if: Tool.areInstalled("chromium"), "needs chromium"))
  func `the page is printed as PDF`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("page.pdf")
    let order = FollowUpOrder.metabolites[0]
    let outcome = try Azadose.run(order.arguments + ["--format", "pdf", "--output", file])
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)).starts(with: Data("%PDF".utf8)))
  }
}
