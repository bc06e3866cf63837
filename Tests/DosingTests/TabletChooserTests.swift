import Pharmacogenomics
import Rules
import Testing

@testable import Dosing

@Suite struct TabletChooserTests {
  private func range(_ lower: String, _ upper: String, _ start: String) throws -> MilligramRange {
    MilligramRange(
      lower: try #require(ExactDecimal(plain: lower)),
      upper: try #require(ExactDecimal(plain: upper)),
      start: try #require(ExactDecimal(plain: start)))
  }

  private func plan(
    _ stock: String, _ lower: String, _ upper: String, _ start: String
  ) throws -> TabletPlan? {
    TabletChooser(stock: try #require(TabletStock(parsing: stock)))
      .plan(for: try range(lower, upper, start))
  }

  @Test(arguments: [
    ("122.4", "151.2", "144", "150", "3 × 50 mg"),  // 72 kg, both genes normal
    ("43.2", "115.2", "72", "75", "1 × 50 mg + 1 × 25 mg"),  // 72 kg, one gene intermediate
    ("28.8", "72", "50.4", "50", "1 × 50 mg"),  // 72 kg, both intermediate
  ])
  func `the amount in the band nearest the start point is chosen`(
    lower: String, upper: String, start: String, amount: String, pieces: String
  ) throws {
    let plan = try #require(try plan("25,50", lower, upper, start))
    #expect(plan.milligrams == ExactDecimal(plain: amount))
    #expect(plan.description == pieces)
    #expect(!plan.isBelowBand)
  }

  @Test func `a tie takes the lower amount`() throws {
    #expect(try plan("25,50", "50", "100", "62.5")?.milligrams == 50)
  }

  @Test func `the ends of the band are inside it`() throws {
    #expect(try plan("25,50", "75", "80", "80")?.milligrams == 75)
    #expect(try plan("25,50", "60", "75", "60")?.milligrams == 75)
  }

  @Test func `no amount in the band gives the largest below it, marked`() throws {
    let plan = try #require(try plan("50", "55", "95", "60"))
    #expect(plan.milligrams == 50)
    #expect(plan.isBelowBand)
  }

  @Test func `nothing that fits is no plan`() throws {
    #expect(try plan("25,50", "5", "24.99", "10") == nil)
  }

  @Test func `only a scored tablet is halved`() throws {
    #expect(try plan("50", "20", "30", "25") == nil)
    #expect(try plan("50s", "20", "30", "25")?.description == "½ × 50 mg")
    #expect(try plan("50s", "70", "80", "75")?.description == "1 × 50 mg + ½ × 50 mg")
  }

  @Test func `a whole tablet comes before a half of the same amount`() throws {
    #expect(try plan("25,50s", "20", "30", "25")?.description == "1 × 25 mg")
  }

  @Test func `strengths without a common step make their sums only`() throws {
    #expect(try plan("50,75", "120", "130", "125")?.description == "1 × 75 mg + 1 × 50 mg")
    #expect(try plan("50,75", "80", "95", "90")?.isBelowBand == true)
  }

  @Test func `every amount up to the band's end is tried, and the one that is taken is marked`()
    throws
  {
    let chooser = TabletChooser(stock: try #require(TabletStock(parsing: "25,50")))
    let trials = chooser.trials(for: try range("43.2", "115.2", "72"))
    #expect(trials.map(\.milligrams) == [25, 50, 75, 100])
    #expect(trials.map(\.isInBand) == [false, true, true, true])
    #expect(trials.map(\.distance) == [47, 22, 3, 28])
    #expect(trials.filter(\.isChosen).map(\.milligrams) == [75])
    #expect(chooser.trials(for: try range("5", "24", "10")).isEmpty)
  }

  @Test func `promise 4: no stock and no weight takes the tablets above the band`() throws {
    for stock in ["25,50", "50", "50s", "75s", "25,50,75,100", "37.5", "12.5s"] {
      let chooser = TabletChooser(stock: try #require(TabletStock(parsing: stock)))
      for tenths in stride(from: 1, through: 9000, by: 37) {
        let upper = ExactDecimal(tenths, places: 1)
        let band = MilligramRange(
          lower: upper * ExactDecimal(4, places: 1), upper: upper,
          start: upper * ExactDecimal(7, places: 1))
        guard let plan = chooser.plan(for: band) else { continue }
        #expect(plan.milligrams <= upper)
        let made = plan.pieces.reduce(ExactDecimal(0)) { $0 + $1.milligrams }
        #expect(made == plan.milligrams)
      }
    }
  }
}
