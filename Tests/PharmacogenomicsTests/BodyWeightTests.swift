import Pharmacogenomics
import Testing

@Suite struct BodyWeightTests {
  @Test(arguments: [
    ("72", "72"), ("72kg", "72"), ("72 kg", "72"), ("72000g", "72"), ("154lb", "69.85322498"),
    ("154 LB", "69.85322498"), ("72.5", "72.5"), ("0.5kg", "0.5"),
  ])
  func `a weight is read in kg, g and lb`(text: String, kilograms: String) throws {
    #expect(try BodyWeight(parsing: text).kilograms == ExactDecimal(plain: kilograms))
  }

  @Test func `a decimal comma is refused with what to write instead`() {
    #expect(throws: WeightError.decimalComma("72,5")) { try BodyWeight(parsing: "72,5") }
    #expect(WeightError.decimalComma("72,5").description.contains("72.5"))
  }

  @Test(arguments: ["", "kg", "-5", "seventy", "1e2", "7 2 st"])
  func `anything else is refused`(text: String) {
    #expect(throws: WeightError.self) { try BodyWeight(parsing: text) }
  }

  @Test func `an unknown unit is named`() {
    #expect(throws: WeightError.unknownUnit("st")) { try BodyWeight(parsing: "11st") }
  }
}
