import AzadoseTestSupport
import Foundation
import Testing

/// What the page of one screen leaves out, and what it never does. The goldens hold what is
/// printed; another test holds the goldens.
struct PageTests {
  /// Reports that were printed, with their JSON.
  private static let printed = GoldenCase.all.filter { golden in
    (try? golden.text("report.json").isEmpty) == false
  }

  @Test(arguments: printed)
  func `the short page fits one screen`(golden: GoldenCase) throws {
    let count = try golden.text("report.txt").count { $0 == "\n" }
    let report = try ReportJSON(Data(try golden.text("report.json").utf8))
    let decision = report.decision
    let isOrdinary =
      decision.doubts.isEmpty && decision.cautions.isEmpty && decision.orders.isEmpty
      && !decision.advice.contains { $0.severity == "major" }
      && report.genes.allSatisfy { $0.results.isEmpty && $0.uncatalogued.isEmpty }
      && !report.positions.contains(where: \.isAssumedReference)
    // Whatever must not be overlooked may take more than one screen.
    #expect(count <= (isOrdinary ? 50 : 60))
  }

  @Test(arguments: GoldenCase.all)
  func `a page is readable at 80 columns`(golden: GoldenCase) throws {
    for file in ["report.txt", "long.txt", "explain.txt"] {
      let text = (try? golden.text(file)) ?? ""
      let wide = text.split(separator: "\n").filter { $0.count > 80 }
        // A word that is longer than a line is not broken.
        .filter { $0.split(separator: " ").allSatisfy { $0.count <= 60 } }
      #expect(wide == [], "\(file)")
    }
  }

  @Test(arguments: printed)
  func `the short page holds what must not be overlooked`(golden: GoldenCase) throws {
    let page = Self.words(try golden.text("report.txt"))
    let report = try ReportJSON(Data(try golden.text("report.json").utf8))
    let decision = report.decision
    let doubts = decision.doubts.filter { $0.origin != "unobserved" || $0.consequence != "note" }
    let warnings = decision.advice.filter { $0.severity == "major" || $0.severity == "moderate" }
    let needed =
      doubts.map(\.text) + warnings.map(\.text) + decision.cautions + decision.orders
      + report.assumptions + report.warnings + [decision.headline, decision.reason]
    for text in needed { #expect(page.contains(Self.words(text)), "\(text)") }
    #expect(page.contains("\(decision.rule.id) (\(decision.rule.location))"))
  }

  /// The text without its line breaks and labels: what wraps alike reads alike.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
