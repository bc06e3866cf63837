import AzadoseTestSupport
import Foundation
import Testing

/// A page is one file that a browser, a screen reader and a printer can read.
struct PageStructureTests {
  @Test(arguments: Page.all)
  func `a page loads nothing and runs nothing`(order: Page.Order) throws {
    let page = try Page.printed(order)
    for word in ["<script", "<link", "<img", "<iframe", "<object", " src=", "url(", "@import"] {
      #expect(!page.html.contains(word), "\(word)")
    }
    let addresses = page.html.matches(of: /https?:/).count
    #expect(addresses == page.html.matches(of: /<a href="https:/).count + shownAddresses(page))
  }

  /// Addresses that stand in the text for a reader.
  private func shownAddresses(_ page: Page) -> Int { page.text.matches(of: /https?:/).count }

  @Test(arguments: Page.all)
  func `headings, tables and pictures can be walked`(order: Page.Order) throws {
    let page = try Page.printed(order)
    #expect(page.html.contains("<html lang=\"en\">"))
    #expect(page.marks("h1").count == 1)
    let levels = page.html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
    #expect(page.marks("th").allSatisfy { $0.contains(" scope=") })
    #expect(page.marks("table").count == page.marks("caption").count)
    #expect(page.marks("main").count == 1)
    for picture in page.html.split(separator: "<svg").dropFirst() {
      #expect(picture.contains("role=\"img\""))
      #expect(picture.contains("<title id=") && picture.contains("<desc id="))
    }
  }

  @Test(arguments: Page.all)
  func `every mark is closed and every link leads somewhere`(order: Page.Order) throws {
    let page = try Page.printed(order)
    page.expectClosedMarks()
  }

  @Test(arguments: Page.all)
  func `no place of a picture lies outside it`(order: Page.Order) throws {
    let page = try Page.printed(order)
    for number in page.html.matches(of: /\s(?:x|cx)="(-?[0-9.]+)"/) {
      let x = try #require(Double(number.output.1))
      #expect(x >= 0 && x <= 480, "\(number.output.0)")
    }
  }

  @Test func `what a file brings along stays text`() throws {
    let folder = try TemporaryFolder()
    let text = try PackageRoot.text(of: "vcf-samples/normal.vcf")
      .replacing("FORMAT\tpatient", with: "FORMAT\t<script>&\"'")
    let file = try folder.write(text, as: "a<b>.vcf")
    let outcome = try Azadose.run(["report", file, "--weight", "72", "--format", "html"])
    let page = Page(html: outcome.out)
    #expect(!page.html.contains("<script"))
    #expect(page.html.contains("&lt;script&gt;&amp;&quot;&#39;"))
    #expect(page.text.contains("<script>&\"'"))
    #expect(page.text.contains("a<b>.vcf"))
  }
}

extension Page {
  /// Every mark is closed, every id stands once, and every link has one to lead to.
  func expectClosedMarks() {
    var open: [Substring] = []
    let voids: Set<Substring> = ["meta", "br"]
    let body = html.replacing(/<style>(?s:.*?)<\/style>/, with: "")
    for mark in body.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
      let (closing, name, closed) = (mark.output.1, mark.output.2, mark.output.3)
      if voids.contains(name) || !closed.isEmpty { continue }
      if closing.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open == [])
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(ids.count == Set(ids).count, "an id stands twice")
    let targets =
      html.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
      + html.matches(of: /aria-labelledby="([^"]*)"/)
      .flatMap { $0.output.1.split(separator: " ").map(String.init) }
    #expect(Set(targets).subtracting(ids) == [])
  }
}
