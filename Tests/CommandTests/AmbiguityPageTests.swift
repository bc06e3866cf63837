import AzadoseTestSupport
import Foundation
import Testing

/// The table of `docs/ambiguity.md`: what each group's counts make of the two open phases.
struct AmbiguityPageTests {
  /// One row: group, then chance and answer for each of the two genes.
  private static let rows: [[String]] = {
    let page = (try? Document("docs/ambiguity.md").text) ?? ""
    let table = page.components(separatedBy: "\n\n").first { $0.hasPrefix("| group | ") } ?? ""
    return table.split(separator: "\n").dropFirst(2).map { line in
      line.dropFirst().dropLast().split(separator: "|")
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }()

  @Test func `the page has a row for each group, and one without a group`() {
    #expect(Self.rows.map(\.[0]) == ["EUR", "EAS", "AMR", "SAS", "AFR", "not stated"])
  }

  @Test(arguments: rows)
  func `a row of the page is what the report says`(row: [String]) throws {
    try #require(row.count == 5)
    let ancestry = row[0] == "not stated" ? [] : ["--ancestry", row[0]]
    for (sample, chance, answer) in [
      ("nudt15-3.002-unphased.vcf", row[1], row[2]), ("tpmt-3a-unphased.vcf", row[3], row[4]),
    ] {
      let run = try Azadose.run(
        ["report", "vcf-samples/" + sample, "--weight", "72"] + ancestry)
      let page = run.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(page.contains(" \(chance).") || page.contains(" about \(chance)."), "\(sample)")
      let head = answer == "withheld" ? "NO DOSE WITHHELD:" : "DOSE 75 mg/day"
      #expect(page.contains("72.0 kg \(head)"), "\(sample): \(answer)")
    }
  }
}
