import AzadoseTestSupport
import Foundation
import Testing

/// Guidelines by name: the rule set's own, and a profile (promise 10).
struct GuidelineTests {
  private func report(_ sample: String, _ arguments: String...) throws -> Tool.Outcome {
    try Azadose.run(["report", "vcf-samples/\(sample)", "--weight", "72"] + arguments)
  }

  @Test func `a report names what the other guideline decides differently`() throws {
    let own = try report("tpmt-3c-het.vcf", "--format", "json")
    #expect(own.out.contains("Under dpwg-2025 the answer differs: 75 mg/day, start 50 %"))
    let other = try report("tpmt-3c-het.vcf", "--profile", "dpwg-2025", "--format", "json")
    #expect(other.out.contains("Under cpic-2025 the answer differs: 75 mg/day"))
    let dutch = try report("tpmt-3c-het.vcf", "--profile", "dpwg-2025")
    let words = dutch.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("band 62–75 mg/day (42.5–52.5 % of 2 mg/kg/day)"))
    #expect(words.contains("recommendation without a grade"))
    #expect(words.contains("(dpwg-2025)"))
  }

  @Test func `guidelines that agree are named in one line`() throws {
    let lines = try report("normal.vcf").out.split(separator: "\n")
    let found = lines.filter { $0.hasPrefix("GUIDELINE") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("GUIDELINES agree: CPIC 2025, DPWG 2025, RNPGx 2017") == true)
  }

  @Test func `what stands side by side is not said once more`() throws {
    let text = try report("tpmt-3c-het.vcf", "--long").out
    #expect(text.contains("GUIDELINES CPIC 2025: "))
    #expect(!text.contains("the answer differs"))
  }

  @Test func `a poor gene gets no dose, and a tenth is text only`() throws {
    let dutch = try report("nudt15-poor.vcf", "--profile", "dpwg-2025", "--format", "json")
    let decision = try ReportJSON(Data(dutch.out.utf8)).decision
    #expect(decision.outcome == "avoid")
    #expect(decision.dose == nil)
    #expect(dutch.out.contains("DPWG: or 10 % of the standard dose"))
  }

  @Test func `what the guideline does not define falls back, and the report says so`() throws {
    let dutch = try report("im-im.vcf", "--profile", "dpwg-2025")
    #expect(
      dutch.out.contains(
        "GUIDELINE  DPWG does not define the combination 'both-intermediate'; the rule of"))
    #expect(!(try report("tpmt-3c-het.vcf", "--profile", "dpwg-2025")).out.contains("not define"))
  }

  @Test func `a profile that nobody wrote is named with those that exist`() throws {
    let outcome = try report("normal.vcf", "--profile", "dpwg")
    #expect(outcome.exit == 64)
    #expect(outcome.err.contains("no profile 'dpwg'"))
    #expect(outcome.err.contains("dpwg-2025"))
    #expect(outcome.out == "")
  }
}
