import Pharmacogenomics
import Rules

/// The frequencies that the rules hold of a gene: alleles as they were counted, and the phenotypes
/// that follow from them where both copies are drawn at random (Hardy-Weinberg).
struct PublishedShares {
  private let gene: GeneDefinition
  /// Groups with counts, in the order of the panel.
  let groups: [Ancestry]

  init(_ gene: GeneDefinition) {
    self.gene = gene
    groups = Ancestry.allCases.filter { (gene.frequencies?.totals[$0] ?? 0) > 0 }
  }

  /// Haplotypes counted in a group.
  func total(of group: Ancestry) -> Int { gene.frequencies?.totals[group] ?? 0 }

  /// Every allele that was counted in some group.
  var alleles: Set<String> {
    Set(
      groups.flatMap { group in
        (gene.frequencies?.counts[group] ?? [:]).filter { $0.value > 0 }.keys
      })
  }

  func share(ofAllele name: String, in group: Ancestry) -> Double {
    Double(gene.frequencies?.count(of: name, in: group) ?? 0) / Double(total(of: group))
  }

  /// The share of people with a phenotype; added up in whole numbers, so that the order of alleles
  /// changes no digit.
  func share(of phenotype: Phenotype, in group: Ancestry) -> Double {
    let counts = gene.frequencies?.counts[group] ?? [:]
    let functions = counts.compactMap { name, count in
      gene.allele(named: name).map { (function: $0.function, count: count) }
    }
    var pairs = 0
    for one in functions {
      for other in functions
      where gene.phenotypeTable.row(one.function, other.function)?.phenotype == phenotype {
        pairs += one.count * other.count
      }
    }
    return Double(pairs) / Double(total(of: group) * total(of: group))
  }
}
