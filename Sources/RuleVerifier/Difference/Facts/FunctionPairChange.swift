import Pharmacogenomics
import Rules

/// A pair of allele functions that means another phenotype.
public struct FunctionPairChange: Sendable, Hashable {
  public let one: String
  public let other: String
  /// `nil` where the table does not answer the pair.
  public let old: String?
  public let new: String?

  /// Pairs of functions that both definitions know.
  static func changes(_ old: GeneDefinition, _ new: GeneDefinition) -> [FunctionPairChange] {
    if old.phenotypeTable == new.phenotypeTable { return [] }
    let functions = new.functions.filter(old.functions.contains)
    return functions.enumerated().flatMap { index, one in
      functions[index...].compactMap { other in
        let before = old.phenotypeTable.row(one, other)?.phenotype.id
        let after = new.phenotypeTable.row(one, other)?.phenotype.id
        return before == after
          ? nil : FunctionPairChange(one: one, other: other, old: before, new: after)
      }
    }
  }
}
