import AzadoseTestSupport
import Foundation
import Testing

/// Promise 4, from generated files: no weight and no stock takes a dose above its band.
struct CeilingTests {
  /// A pair of phenotypes as genotypes of `normal.vcf`, and the most that CPIC's band allows, in
  /// mg per kg and day: 105 % (opened by policy), 80 % or 50 % of 2; `nil` is no dose.
  struct Pair: Sendable, CustomTestStringConvertible {
    let name: String
    let genotypes: [Int: String]
    let most: Decimal?

    var testDescription: String { name }
  }

  private static let tpmt: [(name: String, genotypes: [Int: String])] = [
    ("normal", [:]), ("indeterminate", [18_133_847: "0/1"]),
    ("possible intermediate", [18_133_847: "0|1", 18_143_724: "1|0"]),
    ("intermediate", [18_143_724: "0/1"]), ("poor", [18_143_724: "1/1"]),
  ]

  private static let nudt15: [(name: String, genotypes: [Int: String])] = [
    ("normal", [:]), ("indeterminate", [48_045_771: "0/1"]),
    ("possible intermediate", [48_045_771: "0|1", 48_045_719: "1|0"]),
    ("intermediate", [48_045_719: "0/1"]), ("poor", [48_045_719: "1/1"]),
  ]

  static let pairs: [Pair] = tpmt.indices.flatMap { one in
    nudt15.indices.map { other in
      Pair(
        name: "TPMT \(tpmt[one].name), NUDT15 \(nudt15[other].name)",
        genotypes: tpmt[one].genotypes.merging(nudt15[other].genotypes) { first, _ in first },
        most: most(one, other))
    }
  }

  /// CPIC 2025 table 4, read by a person. Both indeterminate: a test first.
  private static func most(_ tpmt: Int, _ nudt15: Int) -> Decimal? {
    if tpmt == 4 || nudt15 == 4 { return nil }
    if tpmt == 1, nudt15 == 1 { return nil }
    if tpmt >= 2, nudt15 >= 2 { return 1 }
    if tpmt >= 2 || nudt15 >= 2 { return Decimal(16) / 10 }
    return Decimal(21) / 10
  }

  private static let stocks = ["25,50", "50s", "75", "37.5s", "25,50s,75,100s", "1000"]

  /// The limits, the limits of the usual, a few between, and four from a fixed seed.
  private static let weights: [String] = {
    var generator = SeededGenerator(seed: 20_261_121)
    let between = (0..<4).map { _ in "\(Int.random(in: 100...3000, using: &generator))00g" }
    return ["10", "11.9", "30", "39.9", "72", "120.1", "154lb", "200", "299.99", "300"] + between
  }()

  @Test(arguments: pairs)
  func `promise 4: the ceiling holds`(pair: Pair) throws {
    let folder = try TemporaryFolder()
    let text = try pair.genotypes.reduce(VCFText(sample: "normal.vcf")) {
      $0.setting($1.value, at: $1.key)
    }.text
    let file = try folder.write(text, as: "pair.vcf")
    // A pair without a dose is the same at every weight: a few suffice.
    let weights = pair.most == nil ? Self.weights.prefix(3) : Self.weights[...]
    for (number, weight) in weights.enumerated() {
      // Each weight meets one stock, each pair another one first.
      let stock = Self.stocks[(number + pair.genotypes.count + pair.name.count) % Self.stocks.count]
      let found = try #require(
        try Azadose.report(file, ["--tablets", stock, "--age", "40"], weight: weight),
        "\(weight) \(stock)")
      check(found, pair, "\(weight), stock \(stock)")
    }
  }

  private func check(_ report: ReportJSON, _ pair: Pair, _ comment: Comment) {
    guard let most = pair.most, let dose = report.decision.dose else {
      #expect(pair.most == nil && report.decision.dose == nil, comment)
      #expect(report.decision.outcome != "dose", comment)
      return
    }
    let kilograms = report.patient.weight.kilograms
    let made = dose.milligramsPerDay ?? 0
    #expect(made <= most * kilograms, comment)
    #expect(made <= 3 * kilograms, comment)
    #expect(dose.startMilligramsPerDay <= most * kilograms, comment)
    #expect(dose.startMilligramsPerKilogram <= most, comment)
    #expect(dose.bandMilligramsPerDay.allSatisfy { $0 <= most * kilograms }, comment)
    #expect(dose.bandPercentOfTarget.allSatisfy { $0 * 2 <= most * 100 }, comment)
    #expect((dose.milligramsPerDay == nil) == (dose.tablets == nil), comment)
    if made > 0, !dose.isBelowBand { #expect(made >= dose.bandMilligramsPerDay[0], comment) }
    if dose.isBelowBand || dose.tablets == nil {
      #expect(!report.decision.cautions.isEmpty, comment)
    }
  }
}
