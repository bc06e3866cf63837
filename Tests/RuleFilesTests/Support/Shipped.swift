import AzadoseRules
import Pharmacogenomics
import Rules
import Testing

/// The compiled-in rules, for tests that hold them to facts typed by hand.
enum Shipped {
  /// Loaded once for all tests.
  static let checked = AzadoseRules.shipped()

  static func rules() throws -> RuleSet { try #require(checked.ruleSet) }

  static func gene(_ symbol: String) throws -> GeneDefinition {
    try #require(try rules().gene(symbol))
  }

  /// The one rule for a pair of phenotypes; `unknown` is a gene without a result.
  static func rule(tpmt: String, nudt15: String) throws -> DoseRule {
    let rules = try rules().startingDose.matches(["TPMT": tpmt, "NUDT15": nudt15])
    #expect(rules.count == 1)
    return try #require(rules.first)
  }
}
