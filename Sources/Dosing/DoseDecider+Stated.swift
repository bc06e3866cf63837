public import Pharmacogenomics
public import Rules

extension DoseDecider {
  /// The decision for stated phenotypes, without a file: no doubt is left.
  ///
  /// - Parameter phenotypes: A value of the vocabulary for each input, by the input's name;
  ///   `DecisionTable.unknown` is a gene without a result.
  /// - Throws: `DosingError` for a weight outside the accepted range, or values that the table
  ///   does not answer with exactly one rule.
  public func decide(
    phenotypes: [String: String], weight: BodyWeight, stock: TabletStock? = nil
  ) throws(DosingError) -> DoseDecision {
    try decide(spreads(phenotypes), weight: weight, stock: stock)
  }

  /// The rule that decides for stated phenotypes, whatever the weight.
  ///
  /// - Throws: `DosingError` for values that the table does not answer with exactly one rule.
  public func rule(phenotypes: [String: String]) throws(DosingError) -> DoseRule {
    try resolve(spreads(phenotypes)).acting.rule
  }

  private func spreads(_ phenotypes: [String: String]) -> [PhenotypeSpread] {
    rules.startingDose.inputs.compactMap { input in
      phenotypes[input.name].map { PhenotypeSpread(gene: input.name, fixedAt: $0) }
    }
  }
}
