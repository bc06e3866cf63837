import AzadoseTestSupport
import Foundation
import Testing

/// An option that takes one value and stands twice: the last would replace the first in silence.
@Suite struct RepeatedOptionTests {
  private let file = "vcf-samples/normal.vcf"

  @Test(arguments: [
    ["--weight", "72", "--weight", "100"], ["--weight", "72", "--tablets", "50", "--tablets=25"],
    ["--weight", "72", "--absent", "unknown", "--absent", "reference"],
    ["--weight", "72", "--start-date", "2026-12-01", "--start-date", "2026-12-02"],
    ["--weight", "72", "--age", "40", "--age", "50"],
  ])
  func `an option that stands twice is wrong usage`(options: [String]) throws {
    expectUsageError(try Azadose.run(["report", file] + options), naming: "twice")
  }

  @Test func `a second patient's file does not replace the first`() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write("weight: 50 kg\nallopurinol: yes\n", as: "one.yaml")
    let two = try folder.write("weight: 72 kg\n", as: "two.yaml")
    expectUsageError(
      try Azadose.run(["report", file, "--patient", one, "--patient", two]), naming: "patient")
    expectUsageError(
      try Azadose.run(["labs", "--patient", one, "--patient", two]), naming: "patient")
  }

  @Test func `options that take a list may stand several times`() throws {
    let outcome = try Azadose.run(
      [
        "report", file, "--weight", "72", "--given", "allopurinol=no", "--given", "febuxostat=no",
      ])
    #expect(outcome.exit == 0, "\(outcome.err)")
  }

  @Test func `a count without a day does not vanish beside a table`() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write(
      "date,white-cells (10^9/L),platelets (10^9/L),ALT (U/L)\n2025-01-01,8,250,20\n",
      as: "labs.csv")
    let patient = try folder.write("white-cells: 2.0 10^9/L\n", as: "patient.yaml")
    let outcome = try Azadose.run(["labs", table, "--patient", patient])
    #expect(outcome.exit == 64 && outcome.out == "")
    #expect(outcome.err.contains("white-cells"), "\(outcome.err)")
  }

  @Test func `every reason against a dose is told, from whichever decision`() throws {
    let report = try #require(
      try Azadose.report(
        file,
        [
          "--given", "pregnancy=yes", "--given", "white-cells=1.0 10^9/L", "--given",
          "febuxostat=yes", "--given", "current-dose=150 mg/day",
        ]))
    #expect(report.decision.reason.contains("Pregnant or planning it"))
    #expect(report.decision.reason.contains("white cells are below"))
    #expect(report.decision.orders.contains { $0.contains("haematologist") })
  }
}
