import Pharmacogenomics
import Rules

/// Diplotypes that mean another phenotype, because of the functions of their alleles or because of
/// the phenotype table.
///
/// They are every pair of an allele of `one` with an allele of `other`.
public struct DiplotypeChange: Sendable, Hashable {
  /// Alleles whose function both definitions see alike.
  public struct Alleles: Sendable, Hashable {
    public let oldFunction: String
    public let newFunction: String
    /// In the order of the new definition.
    public let names: [String]
  }

  public let one: Alleles
  public let other: [Alleles]
  /// `nil` where the table does not answer the pair.
  public let old: String?
  public let new: String?
  /// How many diplotypes these are.
  public let count: Int

  static func changes(_ old: GeneDefinition, _ new: GeneDefinition) -> [DiplotypeChange] {
    if old.alleles == new.alleles, old.phenotypeTable == new.phenotypeTable { return [] }
    let groups = alleles(old, new)
    return groups.indices.flatMap { index in changes(of: index, with: groups, old, new) }
  }

  private static func alleles(_ old: GeneDefinition, _ new: GeneDefinition) -> [Alleles] {
    var order: [[String]] = []
    var names: [[String]: [String]] = [:]
    for allele in new.alleles {
      guard let before = old.allele(named: allele.name) else { continue }
      let functions = [before.function, allele.function]
      if names[functions] == nil { order.append(functions) }
      names[functions, default: []].append(allele.name)
    }
    // Alleles of another function first: they are what a reader looks for.
    return (order.filter { $0[0] != $0[1] } + order.filter { $0[0] == $0[1] }).map {
      Alleles(oldFunction: $0[0], newFunction: $0[1], names: names[$0] ?? [])
    }
  }

  private static func changes(
    of index: Int, with groups: [Alleles], _ old: GeneDefinition, _ new: GeneDefinition
  ) -> [DiplotypeChange] {
    let one = groups[index]
    var order: [[String?]] = []
    var partners: [[String?]: [Alleles]] = [:]
    for other in groups[index...] {
      let phenotypes = [
        old.phenotypeTable.row(one.oldFunction, other.oldFunction)?.phenotype.id,
        new.phenotypeTable.row(one.newFunction, other.newFunction)?.phenotype.id,
      ]
      if phenotypes[0] == phenotypes[1] { continue }
      if partners[phenotypes] == nil { order.append(phenotypes) }
      partners[phenotypes, default: []].append(other)
    }
    return order.map { phenotypes in
      let others = partners[phenotypes] ?? []
      let count = others.reduce(0) { sum, other in
        let (many, more) = (one.names.count, other.names.count)
        return sum + (other == one ? many * (many + 1) / 2 : many * more)
      }
      return DiplotypeChange(
        one: one, other: others, old: phenotypes[0], new: phenotypes[1], count: count)
    }
  }
}
