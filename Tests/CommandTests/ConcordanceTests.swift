import AzadoseTestSupport
import Foundation
import Testing

/// Guidelines side by side, and published facts beside the answer.
struct ConcordanceTests {
  private func report(_ sample: String, _ more: String...) throws -> ReportJSON {
    try #require(try Azadose.report("vcf-samples/\(sample)", more))
  }

  private func text(_ sample: String, _ more: String...) throws -> String {
    try Azadose.run(["report", "vcf-samples/\(sample)", "--weight", "72"] + more).out
  }

  /// The text without its line breaks.
  private func words(_ sample: String, _ more: String...) throws -> String {
    try Azadose.run(["report", "vcf-samples/\(sample)", "--weight", "72"] + more).out
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func relations(_ report: ReportJSON) -> [String: String] {
    Dictionary(report.guidelines.map { ($0.title, $0.relation) }) { first, _ in first }
  }

  @Test func `a full dose is what the guidelines say`() throws {
    let found = try report("normal.vcf")
    #expect(
      relations(found) == [
        "CPIC 2025": "same", "DPWG 2025": "same", "RNPGx 2017": "start within its band",
        "FDA label": "no answer", "BSG (as the NHS quotes it)": "same",
      ])
    #expect(
      try words("normal.vcf").contains(
        "GUIDELINES agree: CPIC 2025, DPWG 2025, RNPGx 2017, BSG (as the NHS quotes it); no answer: FDA"
      ))
  }

  @Test func `weak kidneys start lower than the guidelines of the genes`() throws {
    let found = try report("normal.vcf", "--eGFR", "45 mL/min/1.73m2")
    #expect(found.guideline("cpic-2025-table")?.relation == "report starts lower")
    #expect(found.guideline("cpic-2025-table")?.agrees == false)
    #expect(
      try words("normal.vcf", "--eGFR", "45 mL/min/1.73m2").contains(
        "GUIDELINES CPIC 2025: The usual start, 2 mg/kg/day. This report starts lower."))
  }

  @Test func `a poor gene has no dose, and two guidelines give one`() throws {
    let found = try report("nudt15-poor.vcf")
    #expect(found.guideline("cpic-2025-table")?.relation == "same")
    let dutch = try #require(found.guideline("dpwg-2025-table"))
    #expect(dutch.relation == "dose where the report gives none")
    #expect(dutch.bandPercentOfTarget == [10, 10])
    #expect(found.guideline("fda-label-table")?.relation == "same")
  }

  @Test func `a guideline reads the genotype by its own functions`() throws {
    let dutch = try report("nudt15-poor.vcf", "--profile", "dpwg-2025")
    let own = try report("nudt15-poor.vcf")
    #expect(dutch.guidelines.map(\.rule.id) == own.guidelines.map(\.rule.id))
    #expect(dutch.guidelines.map(\.inputs) == own.guidelines.map(\.inputs))
  }

  @Test func `the long report names the source of each guideline`() throws {
    let found = try report("tpmt-3c-het.vcf")
    let long = try words("tpmt-3c-het.vcf", "--long")
    let cited = Set(found.sources.map(\.id))
    for guideline in found.guidelines {
      #expect(long.contains("\(guideline.title): "))
      #expect(guideline.rule.sources.allSatisfy { cited.contains(String($0.prefix { $0 != "#" })) })
    }
  }

  @Test func `other treatments stand where the rules give no dose`() throws {
    let poor = try report("nudt15-poor.vcf")
    #expect(poor.information.map(\.section) == ["alternatives", "expectation"])
    #expect(poor.information.map(\.applies) == [true, false])
    let short = try words("nudt15-poor.vcf")
    #expect(short.contains("Tacrolimus, Tocilizumab"))
    #expect(!short.contains("2.9 before"))
    let long = try words("nudt15-poor.vcf", "--long")
    #expect(long.contains("2.9 before"))
    #expect(long.contains("[chen-2017#table-2]"))
    #expect(!long.contains("EXPECT"), "what a drug achieves that is not given")
  }

  @Test func `a dose that doubt holds back is no reason for another drug`() throws {
    let doubtful = try report("nudt15-3.002-unphased.vcf")
    #expect(doubtful.decision.outcome == "withheld")
    #expect(doubtful.information.map(\.applies) == [false, false])
    let stated = try report("normal.vcf", "--pregnancy", "yes")
    #expect(stated.decision.outcome == "withheld")
    #expect(stated.information.map(\.applies) == [true, false])
  }

  @Test func `what to expect is one line beside a dose, and all of it in the long report`() throws {
    let found = try report("normal.vcf")
    #expect(found.information.map(\.applies) == [false, true])
    let short = try text("normal.vcf").split(separator: "\n").filter { $0.hasPrefix("EXPECT") }
    #expect(short == ["EXPECT     What azathioprine achieved in NMOSD: see --long"])
    #expect(!(try text("normal.vcf")).contains("OTHERS"))
    let long = try text("normal.vcf", "--long").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let cited = Set(found.sources.map(\.id))
    for fact in found.information.flatMap(\.entries).flatMap(\.facts) {
      #expect(long.contains(fact.text.split(separator: " ").joined(separator: " ")))
      #expect(fact.sources.allSatisfy { cited.contains(String($0.prefix { $0 != "#" })) })
    }
  }

  @Test func `an indeterminate gene is dosed on a wording that was not verified`() throws {
    #expect(try words("indeterminate.vcf").contains("CPIC, wording not verified"))
    #expect(!(try text("normal.vcf")).contains("not verified"))
  }
}
