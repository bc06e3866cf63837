import AzadoseTestSupport
import Foundation
import Testing

/// One printed page, and how it was asked for.
struct Page: Sendable {
  /// What was asked for, on a sample of `vcf-samples/`.
  struct Order: Hashable, Sendable, CustomTestStringConvertible {
    let file: String
    var more: [String] = []

    var testDescription: String { ([file] + more).joined(separator: " ") }

    var arguments: [String] { ["report", "vcf-samples/" + file, "--weight", "72"] + more }
  }

  /// The four patients whose pages were looked at.
  static let fourPatients = [
    Order(file: "normal.vcf"), Order(file: "im-im.vcf"),
    Order(file: "normal.vcf", more: ["--given", "allopurinol=yes"]),
    Order(file: "nudt15-poor.vcf", more: ["--given", "pregnancy=yes"]),
  ]

  /// Those, and pages that hold what theirs do not.
  static let all =
    fourPatients + [
      Order(file: "nudt15-3.002-unphased.vcf"), Order(file: "indeterminate-both.vcf"),
      Order(file: "filtered-core.vcf"), Order(file: "variants-only.vcf"),
      Order(file: "variants-only.vcf", more: ["--absent", "reference"]),
      Order(file: "tpmt-frameshift-undefined.vcf"), Order(file: "slc28a3-carriers.vcf"),
      Order(file: "nudt15-3-het.vcf", more: ["--start-date", "2026-12-01"]),
      Order(file: "normal.vcf", more: ["--tablets", "1000"]),
      Order(file: "normal.vcf", more: ["--profile", "dpwg-2025"]),
    ]

  /// Every page is printed once for all tests.
  private static let pages = Dictionary(
    uniqueKeysWithValues: all.map { order in (order, Result { try Page(order) }) })

  static func printed(_ order: Order) throws -> Page {
    guard let page = pages[order] else { return try Page(order) }
    return try page.get()
  }

  let html: String

  init(_ order: Order) throws {
    let outcome = try Azadose.run(order.arguments + ["--format", "html"])
    guard outcome.exit == 0 else { throw Failure(description: outcome.err) }
    html = outcome.out
  }

  init(html: String) { self.html = html }

  /// What a reader sees, without marks and with its words one space apart.
  var text: String {
    let body = html.firstRange(of: "<body>").map { String(html[$0.upperBound...]) } ?? html
    return Self.words(
      body.replacing(/<[^>]*>/, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    )
  }

  static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Every opening mark of this name, with its attributes.
  func marks(_ name: String) -> [String] {
    html.matches(of: /<([a-z0-9]+)(\s[^>]*)?>/).filter { $0.output.1 == name }
      .map { String($0.output.0) }
  }

  struct Failure: Error, CustomStringConvertible { let description: String }
}
