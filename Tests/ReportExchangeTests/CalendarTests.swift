import AzadoseTestSupport
import Foundation
import ReportExchange
import Reporting
import Testing

@testable import AzadoseCommands

/// What a calendar holds, and when there is none.
struct CalendarTests {
  private func forms(_ more: String = "", of sample: String = "normal.vcf") throws -> SampleForms {
    try SampleForms(sample, command: "report vcf-samples/\(sample) --weight 72 \(more)")
  }

  private func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
  }

  @Test func `a calendar has the first step, the judgement and every visit of the report`() throws {
    let forms = try forms("--start-date 2026-12-30")
    let lines = lines(try #require(forms.texts[.ics]))
    let starts = lines.filter { $0.hasPrefix("DTSTART") }
    let visits = try #require(forms.report.monitoring).visits
    let tests = lines.filter { $0.hasPrefix("SUMMARY:Tests: ") }
    #expect(tests.count == visits.count)
    #expect(starts.count == visits.count + 3)
    #expect(
      starts.prefix(4) == [
        "DTSTART;VALUE=DATE:20261230", "DTSTART;VALUE=DATE:20261230", "DTSTART;VALUE=DATE:20270113",
        "DTSTART;VALUE=DATE:20270105",
      ])
    #expect(lines.contains("SUMMARY:From today 150 mg/day: 3 × 50 mg"))
    #expect(Set(lines.filter { $0.hasPrefix("DTSTAMP") }) == ["DTSTAMP:20261230T000000Z"])
  }

  @Test func `another way to the dose is chosen by its name`() throws {
    let text = try #require(try forms("--format ics --titration step").texts[.ics])
    let lines = lines(text)
    let step = try #require(lines.firstIndex(of: "SUMMARY:50 mg/day: 1 × 50 mg"))
    #expect(
      lines[(step - 2)...(step - 1)] == [
        "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261206",
      ])
    #expect(lines.contains("SUMMARY:From today 150 mg/day: 3 × 50 mg"))
    #expect(throws: ExchangeError.self) {
      try CalendarRenderer(try forms().report, plan: "nobody")
    }
  }

  @Test func `no genotype stands in a calendar`() throws {
    for forms in SampleForms.all {
      let text = forms.texts[.ics].map { lines($0).joined(separator: "\n") } ?? ""
      for gene in forms.report.genes {
        for diplotype in gene.diplotypes { #expect(!text.contains(diplotype.name)) }
        #expect(gene.phenotype.map { !text.contains("\(gene.gene) \($0)") } ?? true)
      }
    }
  }

  @Test(arguments: [
    ("normal.vcf", [], 64, "a calendar needs the day of the first dose"),
    ("normal.vcf", ["--start-date", "2026-12-01", "--titration", "nobody"], 64, "no titration"),
    ("normal.vcf", ["--start-date", "9999-12-30"], 1, "after the year 9999"),
    ("nudt15-poor.vcf", ["--start-date", "2026-12-01"], 3, "no calendar, for there is no dose"),
  ])
  func `where there is no calendar, the program says why`(
    sample: String, more: [String], exit: Int32, message: String
  ) throws {
    let outcome = try Azadose.run(
      ["report", "vcf-samples/" + sample, "--weight", "72", "--format", "ics"] + more)
    #expect(outcome.exit == exit)
    #expect(outcome.out == "")
    #expect(outcome.err.contains(message), "\(outcome.err)")
  }

  @Test(arguments: ["text", "tsv", "ics"])
  func `a time is refused by a form that has no place for it`(format: String) throws {
    let outcome = try Azadose.run(
      "report vcf-samples/normal.vcf --weight 72 --start-date 2026-12-01 --format \(format) "
        + "--recorded 2026-12-01T09:30:00Z")
    #expect(outcome.exit == 64)
    #expect(outcome.out == "")
  }

  @Test func `rules without codes write no bundle`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("rules")
    let manifest = try PackageRoot.text(of: "rules/ruleset.yaml")
    try folder.write(
      manifest.replacing("  - azathioprine/codes.yaml\n", with: ""), as: "rules/ruleset.yaml")
    try FileManager.default.removeItem(atPath: folder.path("rules/azathioprine/codes.yaml"))
    let outcome = try Azadose.run([
      "report", "vcf-samples/normal.vcf", "--weight", "72", "--format", "fhir", "--rules",
      folder.path("rules"),
    ])
    #expect(outcome.exit == 1)
    #expect(outcome.err.contains("the rules hold no codes"))
  }
}
