import AzadoseTestSupport
import Foundation
import Testing

/// The page of a cohort can be walked like that of a report, and needs nothing.
struct CohortPageTests {
  private let page: Page

  init() throws {
    let folder = try TemporaryFolder()
    let text = try PackageRoot.text(of: "vcf-samples/family.vcf")
      .replacing("\tmother\t", with: "\t<b>m&m\t")
    let file = try folder.write(text, as: "fam<i>ly.vcf")
    let weights = try folder.write(
      "sample,weight_kg\n<b>m&m,58\nfather,81.5\n", as: "weights.csv")
    let out = folder.path("deci<sions>.tsv")
    let decided = try Azadose.run([
      "cohort", file, "--weights", weights, "--on-error", "report", "--out", out,
    ])
    #expect(decided.exit == 0, "\(decided.err)")
    let outcome = try Azadose.run(["cohort", "summary", out])
    #expect(outcome.exit == 0, "\(outcome.err)")
    page = Page(html: outcome.out)
  }

  @Test func `it loads nothing, runs nothing and names no sample`() {
    for word in [
      "<script", "<link", "<img", "<iframe", "<object", " src=", "url(", "@import", "<b>m",
      "m&amp;m",
    ] {
      #expect(!page.html.contains(word), "\(word)")
    }
    #expect(
      page.html.matches(of: /https?:/).count
        == page.html.matches(of: /<a href="https:/).count + page.text.matches(of: /https?:/).count)
    #expect(page.html.contains("deci&lt;sions&gt;.tsv"))
  }

  @Test func `headings, tables and pictures can be walked`() {
    #expect(page.html.contains("<html lang=\"en\">"))
    #expect(page.marks("h1").count == 1 && page.marks("main").count == 1)
    let levels = page.html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
    #expect(page.marks("th").allSatisfy { $0.contains(" scope=") })
    #expect(page.marks("table").count == page.marks("caption").count)
    #expect(page.marks("svg").count == 2)
    for picture in page.html.split(separator: "<svg").dropFirst() {
      #expect(picture.contains("role=\"img\""))
      #expect(picture.contains("<title id=") && picture.contains("<desc id="))
    }
    for number in page.html.matches(of: /\s(?:x|cx)="(-?[0-9.]+)"/) {
      #expect((0...480).contains(Double(number.output.1) ?? -1), "\(number.output.0)")
    }
    page.expectClosedMarks()
  }

  @Test func `it is well-formed`() throws {
    guard let python = PythonTool.find(importing: "xml.dom.minidom") else { return }
    let folder = try TemporaryFolder()
    // The two marks that HTML does not close.
    let text = page.html.replacing("<!DOCTYPE html>", with: "")
      .replacing(/<(meta|br)([^>]*)>/) { "<\($0.output.1)\($0.output.2)/>" }
    let file = try folder.write(text, as: "page.xml")
    let outcome = try Tool.run(
      python, ["-c", "import sys, xml.dom.minidom as d; d.parse(sys.argv[1])", file])
    #expect(outcome.exit == 0, "\(outcome.err)")
  }

  @Test func `the same table gives the same bytes, and says what it rests on`() throws {
    let digest = try #require(page.html.firstMatch(of: /<code>([0-9a-f]{64})<\/code>/))
    let report = try #require(try Azadose.report("vcf-samples/normal.vcf"))
    #expect(String(digest.output.1) == report.provenance.ruleSetDigest)
    #expect(page.text.contains("azadose \(report.provenance.version)"))
    #expect(page.text.contains("Decisions of 3 samples"))
  }
}
