public import Pharmacogenomics
public import Rules

extension DoseDecider {
  /// The decision for stated values, without a file: no doubt is left.
  ///
  /// - Parameter values: A value of the vocabulary for each input, by the input's name; one that
  ///   is left out is unknown.
  /// - Throws: `DosingError` for a weight outside the accepted range, or values that a decision
  ///   does not answer.
  public func decide(
    values: [String: String], weight: BodyWeight, stock: TabletStock? = nil
  ) throws(DosingError) -> DoseDecision {
    try stated(values).decide(spreads(values), weight: weight, stock: stock)
  }

  /// What the rules give for stated values, whatever the weight.
  ///
  /// - Throws: `DosingError` for values that a decision does not answer.
  public func answer(values: [String: String]) throws(DosingError) -> DoseAnswer {
    do throws(Undecided) {
      return try rules.decisions.answer(values, tellsHolds: true)
    } catch {
      throw .undecided(error)
    }
  }

  private func stated(_ values: [String: String]) -> DoseDecider {
    DoseDecider(rules: rules, ancestry: nil, facts: values)
  }

  private func spreads(_ values: [String: String]) -> [PhenotypeSpread] {
    rules.decisions.inputs.compactMap(\.phenotypeGene).map { gene in
      PhenotypeSpread(gene: gene, fixedAt: values[gene] ?? DecisionInput.unknown)
    }
  }
}
