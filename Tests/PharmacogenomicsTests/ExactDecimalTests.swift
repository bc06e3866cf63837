import Pharmacogenomics
import Testing

@Suite struct ExactDecimalTests {
  @Test func `arithmetic is exact where binary fractions are not`() {
    let tenth = ExactDecimal(1, places: 1)
    #expect(tenth + tenth + tenth == ExactDecimal(3, places: 1))
    #expect(
      ExactDecimal(154) * ExactDecimal(45_359_237, places: 8) == ExactDecimal(plain: "69.85322498"))
  }

  @Test(arguments: ["1e3", "-1", "+1", "1,5", "NaN", "", ".", "1.", ".5", "0x10", "1_000", "１"])
  func `only digits with one point are a number`(text: String) {
    #expect(ExactDecimal(plain: text) == nil)
  }

  @Test(arguments: [
    ("149.99", 25, 5), ("150", 25, 6), ("150.01", 25, 6), ("0", 25, 0), ("24.9999999999", 25, 0),
  ])
  func `whole multiples round down and are exact at the boundary`(
    value: String, step: Int, count: Int
  ) throws {
    let value = try #require(ExactDecimal(plain: value))
    #expect(value.wholeMultiples(of: ExactDecimal(step)) == count)
  }

  @Test func `print has the places that were asked for and a point in every locale`() {
    #expect(ExactDecimal(2083, places: 3).text(places: 2) == "2.08")
    #expect(ExactDecimal(150).text(places: 1) == "150.0")
    #expect(ExactDecimal(999, places: 3).text(places: 2) == "1.00")
    #expect(ExactDecimal(1439, places: 1).roundedDown() == 143)
  }

  @Test func `division rounds once, at the stated place`() {
    #expect(ExactDecimal(150).divided(by: 72, places: 2) == ExactDecimal(208, places: 2))
    #expect(ExactDecimal(1).divided(by: 8, places: 2) == ExactDecimal(13, places: 2))
  }
}
