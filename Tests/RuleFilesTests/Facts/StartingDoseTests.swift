import Pharmacogenomics
import Rules
import Testing

/// Every pair of phenotypes, typed from Table 4 of the CPIC 2025 guideline (doi
/// 10.1002/cpt.70209) and its rows for Indeterminate and No Result of 2026-05; start points,
/// the opened 100 % and *withhold* are this project's policy.
struct StartingDoseTests {
  /// What a cell of the table says.
  enum Cell: String {
    case full, half, third, avoid, test, withhold

    var action: DoseRule.Action {
      switch self {
      case .full: .start
      case .half, .third: .startReduced
      case .avoid: .avoid
      case .test: .testFirst
      case .withhold: .withhold
      }
    }

    /// Lower end, upper end and start, in percent of the target; weeks to steady state.
    var dose: (lower: Int, upper: Int, start: Int, weeks: String, strength: DoseRule.Strength)? {
      switch self {
      case .full: (85, 105, 100, "2 weeks", .strong)
      case .half: (30, 80, 50, "2–4 weeks", .strong)
      case .third: (20, 50, 35, "2–4 weeks", .moderate)
      case .avoid, .test, .withhold: nil
      }
    }
  }

  static let phenotypes = [
    "normal", "indeterminate", "possible intermediate", "intermediate", "poor", "unknown",
  ]

  /// TPMT down, NUDT15 across, both in the order of `phenotypes`.
  static let table = [
    "full     full     half     half     avoid withhold",
    "full     test     half     half     avoid withhold",
    "half     half     third    third    avoid withhold",
    "half     half     third    third    avoid withhold",
    "avoid    avoid    avoid    avoid    avoid avoid",
    "withhold withhold withhold withhold avoid withhold",
  ].map { $0.split(separator: " ").map(String.init) }

  @Test(arguments: phenotypes, phenotypes)
  func `each pair of phenotypes has the action and band of the guideline`(
    tpmt: String, nudt15: String
  ) throws {
    let row = try #require(Self.phenotypes.firstIndex(of: tpmt))
    let column = try #require(Self.phenotypes.firstIndex(of: nudt15))
    let cell = try #require(Cell(rawValue: Self.table[row][column]))
    let rule = try Shipped.rule(tpmt: tpmt, nudt15: nudt15)
    #expect(rule.action == cell.action)
    let expected = cell.dose
    #expect(rule.dose?.lower == expected.map { ExactDecimal($0.lower, places: 2) })
    #expect(rule.dose?.upper == expected.map { ExactDecimal($0.upper, places: 2) })
    #expect(rule.dose?.start == expected.map { ExactDecimal($0.start, places: 2) })
    #expect(rule.steadyState?.description == expected?.weeks)
    // CPIC's wording for an indeterminate gene was read in copies only.
    let isCopied = tpmt == "indeterminate" || nudt15 == "indeterminate"
    if let expected { #expect(rule.strength == (isCopied ? .notVerified : expected.strength)) }
    if cell == .avoid { #expect(rule.strength == .strong) }
  }

  @Test func `the table has no other phenotype`() throws {
    for input in try Shipped.rules().startingDose.inputs {
      #expect(input.vocabulary == Self.phenotypes)
    }
  }

  @Test func `a gene without a result names the genotype to order`() throws {
    for other in Self.phenotypes.dropLast(2) {
      #expect(
        try Shipped.rule(tpmt: other, nudt15: "unknown").orders.first == "order-nudt15-genotype")
      #expect(
        try Shipped.rule(tpmt: "unknown", nudt15: other).orders.first == "order-tpmt-genotype")
    }
    #expect(
      try Shipped.rule(tpmt: "unknown", nudt15: "unknown").orders
        == ["order-tpmt-genotype", "order-nudt15-genotype"])
  }
}
