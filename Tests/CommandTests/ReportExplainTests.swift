import AzadoseTestSupport
import Foundation
import Testing

/// `report --explain`: enough to work the answer out again by hand. The goldens hold whole pages.
@Suite struct ReportExplainTests {
  private func explain(_ sample: String, _ more: String...) throws -> String {
    try Azadose.run(["report", "vcf-samples/" + sample, "--weight", "72", "--explain"] + more).out
  }

  private func report(_ sample: String, _ more: String...) throws -> ReportJSON {
    try #require(try Azadose.report("vcf-samples/" + sample, more))
  }

  @Test(arguments: ["normal.vcf", "tpmt-3a-unphased.vcf", "filtered-core.vcf", "whole.vcf.gz"])
  func `every position of the report stands in the explanation`(sample: String) throws {
    let text = try explain(sample)
    for gene in try report(sample).genes {
      for position in gene.positions { #expect(text.contains("  \(position.label) ")) }
    }
  }

  @Test(arguments: [
    "tpmt-3a-unphased.vcf", "nudt15-3.002-unphased.vcf", "filtered-core.vcf", "variants-only.vcf",
  ])
  func `the probabilities of the listed worlds add up to one`(sample: String) throws {
    for block in try explain(sample).components(separatedBy: "\nWORLDS ").dropFirst() {
      let end = block.firstRange(of: "\n\n")?.lowerBound ?? block.endIndex
      let listed = block[..<end].split(separator: "\n").dropFirst()
        .drop { !$0.contains(/^ {11}(<?)0|^ {11}1\./) }.prefix { $0.contains(/^ {11}<?[01]\./) }
      let sum = listed.reduce(0.0) { sum, line in
        sum + (Double(line.split(separator: " ")[0]) ?? 0)
      }
      #expect(abs(sum - 1) < 0.000_1, "\(listed.joined(separator: "\n"))")
    }
  }

  /// The text without its line breaks.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `the step of the policy that decided stands with its threshold`() throws {
    let note = words(try explain("tpmt-3a-unphased.vcf"))
    #expect(note.contains("POLICY uncertainty (rules/azathioprine/uncertainty.yaml:"))
    #expect(
      note.contains(
        /STEP 3 worlds with a lower answer: 0\.006\d+, below 0\.01\? yes: the likeliest acts/))
    let withheld = words(try explain("nudt15-3.002-unphased.vcf"))
    #expect(
      withheld.contains(
        /STEP 2 worlds with a lower answer that give no dose: 0\.06\d+, at least 0\.01\? yes: no dose/
      ))
    #expect(withheld.contains("RESULT withhold, "))
    #expect(!withheld.contains("TABLETS"))
  }

  @Test func `every rule of a world has its place, and a modifier what it makes of the dose`()
    throws
  {
    let text = words(try explain("normal.vcf", "--given", "allopurinol=yes"))
    #expect(
      text.contains(
        /start by rule 'both-normal' \(rules\/azathioprine\/starting-dose.yaml:\d+\): start 100/))
    #expect(
      text.contains(
        /THEN cap at 25\.\.33 %, start 25 %, by rule 'allopurinol-both-normal' \(rules\//))
    #expect(text.contains("): start 25 % of 2 mg/kg/day, band 25..33 %"))
  }

  @Test func `the tablets are worked out from the band`() throws {
    let text = try explain("normal.vcf")
    #expect(text.contains("TARGET     2 mg/kg/day × 72 kg = 144 mg/day; never above 3 mg/kg/day ="))
    #expect(text.contains("150 mg/day   in the band    6 mg from the start: taken\n"))
    #expect(text.contains("125 mg/day   in the band    19 mg from the start\n"))
    #expect(text.contains("100 mg/day   below the band 44 mg from the start\n"))
    #expect(text.contains("DOSE       150 mg/day: 3 × 50 mg; / 72 kg = 2.08 mg/kg/day"))
  }

  @Test func `the command that it names says the same`() throws {
    let text = try explain("tpmt-3a-unphased.vcf")
    let command = try #require(
      words(text).firstMatch(of: /azadose (rules explain .*?) prints what/)?.output.1)
    let outcome = try Azadose.run(String(command))
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(outcome.out.contains("rule 'tpmt-intermediate'"))
  }

  @Test func `where sources disagree, the readings that do not act are named`() throws {
    let text = try explain("tpmt-3c-het.vcf", "--phenotype", "TPMT=normal")
    #expect(text.contains("READINGS   the sources can be read in 2 ways"))
    #expect(text.contains("NOT        the reading by which TPMT is normal"))
  }
}
