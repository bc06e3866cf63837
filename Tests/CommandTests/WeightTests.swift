import AzadoseTestSupport
import Foundation
import Testing

/// The weight: its units, its limits and the question whether it is right.
struct WeightTests {
  private let file = "vcf-samples/normal.vcf"

  @Test(arguments: [
    ("72", "72"), ("72kg", "72"), ("72 kg", "72"), ("72000g", "72"), ("72.5", "72.5"),
    ("154lb", "69.85322498"), ("154 lb", "69.85322498"),
  ])
  func `a weight is read in kg, g or lb, exactly`(text: String, kilograms: String) throws {
    let found = try #require(try Azadose.report(file, weight: text))
    #expect(found.patient.weight.kilograms == Decimal(string: kilograms))
  }

  @Test(arguments: ["10", "300", "10000g", "22.1lb", "661lb"])
  func `a weight at the limits is accepted`(text: String) throws {
    let found = try Azadose.report(file, ["--age", "40"], weight: text)
    #expect(found?.decision.outcome == "dose")
  }

  @Test(arguments: ["9.99", "300.01", "0", "9999g", "22lb", "662lb", "72000"])
  func `a weight outside 10 to 300 kg is refused`(text: String) throws {
    let outcome = try Azadose.run(["report", file, "--weight", text])
    #expect(outcome.exit == 1 || outcome.exit == 64)
    #expect(outcome.out == "")
    #expect(outcome.err.contains(text), "\(outcome.err)")
    #expect(outcome.err.contains("10") && outcome.err.contains("300"), "\(outcome.err)")
  }

  @Test(arguments: ["", "abc", "72st", "72,5", "-72", "seventy", "NaN", "inf", "1e2", "72kgs"])
  func `what is no weight is wrong usage`(text: String) throws {
    expectUsageError(try Azadose.run(["report", file, "--weight=\(text)"]), naming: "weight")
  }

  @Test func `a decimal comma is explained`() throws {
    expectUsageError(
      try Azadose.run(["report", file, "--weight", "72,5"]), naming: "decimal point")
  }

  @Test func `a missing weight is wrong usage`() throws {
    expectUsageError(try Azadose.run(["report", file]), naming: "--weight")
  }

  @Test(arguments: [("40", false), ("39.9", true), ("72", false), ("100", false), ("115", true)])
  func `an unusual weight or a dose above 200 mg asks to check the weight`(
    text: String, asks: Bool
  ) throws {
    // Both genes normal: 100 kg start at 200 mg, 115 kg at 230 mg.
    let found = try #require(try Azadose.report(file, weight: text))
    let asked = found.decision.cautions.contains { $0.lowercased().contains("check the weight") }
    #expect(asked == asks, "\(found.decision.cautions)")
  }

  @Test(arguments: [("40", false), ("120", false), ("120.1", true), ("39.99", true)])
  func `the limits of a usual weight belong to it`(text: String, asks: Bool) throws {
    // Both genes intermediate: at 120 kg the dose stays far below 200 mg.
    let found = try #require(try Azadose.report("vcf-samples/im-im.vcf", weight: text))
    let asked = found.decision.cautions.contains { $0.lowercased().contains("check the weight") }
    #expect(asked == asks, "\(found.decision.cautions)")
  }

  @Test(arguments: ["25,50", "50s", "37.5", "25, 50", "75"])
  func `a stock of tablets is read`(text: String) throws {
    #expect(try Azadose.report(file, ["--tablets", text]) != nil)
  }

  @Test(arguments: ["", "s", "0", "-25", "25,,50", "25;50", "50,50", "fifty", "1e3", "5000"])
  func `what is no stock is wrong usage`(text: String) throws {
    expectUsageError(
      try Azadose.run(["report", file, "--weight", "72", "--tablets=\(text)"]), naming: "--tablets")
  }

  @Test func `halves are used of scored tablets only`() throws {
    let whole = try #require(
      try Azadose.report("vcf-samples/tpmt-2-het.vcf", ["--tablets", "50"]))
    #expect(whole.decision.dose?.tablets == "1 × 50 mg")
    let scored = try #require(
      try Azadose.report("vcf-samples/tpmt-2-het.vcf", ["--tablets", "50s"]))
    #expect(scored.decision.dose?.tablets == "1 × 50 mg + ½ × 50 mg")
    #expect(scored.decision.dose?.milligramsPerDay == 75)
  }
}
