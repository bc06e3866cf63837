import Pharmacogenomics
import Rules
import Testing

/// The tables of the guidelines beside the rules that give the dose.
struct GuidelineFactTests {
  /// Every pair of phenotypes, and a gene without a result.
  private static let pairs: [(tpmt: String, nudt15: String)] = {
    let values = [
      "normal", "indeterminate", "possible intermediate", "intermediate", "poor", "unknown",
    ]
    return values.flatMap { tpmt in values.map { (tpmt, $0) } }
  }()

  private func row(_ table: String, _ tpmt: String, _ nudt15: String) throws -> GuidelineRule {
    let tables = try Shipped.rules().decisions.comparisons
    let found = try #require(tables.first { $0.name == table })
      .matches(["TPMT": tpmt, "NUDT15": nudt15])
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func `five guidelines stand side by side`() throws {
    let titles = try Shipped.rules().decisions.comparisons.map { $0.rules[0].guideline.title }
    #expect(
      titles == [
        "CPIC 2025", "DPWG 2025", "RNPGx 2017", "FDA label", "BSG (as the NHS quotes it)",
      ])
  }

  @Test(arguments: pairs)
  func `a dose of the rules is that of CPIC's table`(tpmt: String, nudt15: String) throws {
    let own = try Shipped.rule(tpmt: tpmt, nudt15: nudt15)
    guard let dose = own.dose else { return }
    let table = try row("cpic-2025-table", tpmt, nudt15)
    let band = try #require(table.band)
    #expect(table.gives == (own.action == .start ? .usualDose : .reducedDose))
    if band.lowerBound == band.upperBound {
      // One number, which the rule set opens so that tablets fit.
      #expect(dose.start == band.lowerBound)
    } else {
      #expect(dose.lower == band.lowerBound)
      #expect(dose.upper == band.upperBound)
    }
  }

  @Test(arguments: pairs)
  func `where CPIC gives a dose and the rules none, a gene has no result`(
    tpmt: String, nudt15: String
  ) throws {
    let own = try Shipped.rule(tpmt: tpmt, nudt15: nudt15)
    let table = try row("cpic-2025-table", tpmt, nudt15)
    guard own.dose == nil, table.gives.givesDose else { return }
    #expect(own.action == .withhold)
    #expect([tpmt, nudt15].contains("unknown"))
  }

  @Test(arguments: [
    ("dpwg-2025-table", "intermediate", "normal", "50", "50"),
    ("dpwg-2025-table", "normal", "poor", "10", "10"),
    ("rnpgx-2017-table", "normal", "normal", "100", "125"),
    ("rnpgx-2017-table", "intermediate", "normal", "50", "75"),
    ("bsg-practice-table", "intermediate", "normal", "50", "50"),
  ])
  func `a guideline's number is that of its source`(
    table: String, tpmt: String, nudt15: String, lower: String, upper: String
  ) throws {
    let band = try #require(try row(table, tpmt, nudt15).band)
    #expect("\(band.lowerBound * 100)" == lower)
    #expect("\(band.upperBound * 100)" == upper)
  }

  @Test(arguments: [
    ("normal", "indeterminate"), ("indeterminate", "normal"), ("intermediate", "indeterminate"),
    ("possible intermediate", "indeterminate"), ("indeterminate", "intermediate"),
    ("indeterminate", "possible intermediate"), ("indeterminate", "indeterminate"),
  ])
  func `a row with an indeterminate gene says that its wording was not verified`(
    tpmt: String, nudt15: String
  ) throws {
    let rule = try Shipped.rule(tpmt: tpmt, nudt15: nudt15)
    #expect(rule.strength == .notVerified)
    let names = try rule.sources.map { try Shipped.rules().evidence[$0.citation]?.short }
    #expect(names.contains("CPIC"))
  }

  @Test(arguments: [("normal", "normal"), ("intermediate", "normal"), ("normal", "intermediate")])
  func `a row of the printed table is graded`(tpmt: String, nudt15: String) throws {
    #expect(try Shipped.rule(tpmt: tpmt, nudt15: nudt15).strength == .strong)
  }
}
