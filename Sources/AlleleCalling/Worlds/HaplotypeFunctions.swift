public import Pharmacogenomics
public import Rules

/// Which functions a haplotype may have, and which phenotype a pair of haplotypes has.
public struct HaplotypeFunctions: Sendable {
  public let gene: GeneDefinition
  /// What each uncatalogued change of the sample does to the protein.
  let consequences: [SequenceChange: ProteinConsequence]

  init(gene: GeneDefinition, consequences: [SequenceChange: ProteinConsequence]) {
    self.gene = gene
    self.consequences = consequences
  }

  /// Without a file, so that no change is uncatalogued.
  public init(of gene: GeneDefinition) { self.init(gene: gene, consequences: [:]) }

  /// With the uncatalogued changes that a file shows.
  public init(_ gene: GeneDefinition, evidence: GeneEvidence) {
    self.init(
      gene: gene,
      consequences: Dictionary(
        evidence.uncatalogued.map { ($0.change, $0.prediction.consequence) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// What one chromosome copy carries.
  public func changes(of haplotype: HaplotypeName) -> Set<SequenceChange> {
    switch haplotype {
    case .named(let name): gene.allele(named: name)?.changes ?? []
    case .undefined(let changes): Set(changes)
    }
  }

  /// The name of a copy that carries these changes.
  public func haplotype(carrying changes: Set<SequenceChange>) -> HaplotypeName {
    gene.alleles.first { $0.changes == changes }.map { .named($0.name) }
      ?? .undefined(changes.sorted())
  }

  /// The phenotype of a diplotype; of several possible functions the one with the
  /// severest phenotype counts.
  public func phenotype(of diplotype: Diplotype) -> Phenotype? {
    phenotype(functions(of: diplotype.first), functions(of: diplotype.second))
  }

  /// The phenotype of two haplotypes with these possible functions.
  func phenotype(_ first: [String], _ second: [String]) -> Phenotype? {
    let pairs = first.flatMap { first in second.map { (first, $0) } }
    return pairs.compactMap { gene.phenotypeTable.row($0, $1)?.phenotype }
      .max { $0.severity < $1.severity }
  }

  /// One function for a named allele.
  ///
  /// An undefined haplotype is no better than any named allele whose changes it contains,
  /// nor than what its uncatalogued changes do to the protein: it has all those functions
  /// as candidates.
  func functions(of haplotype: HaplotypeName) -> [String] {
    switch haplotype {
    case .named(let name):
      return gene.allele(named: name).map { [$0.function] } ?? []
    case .undefined(let changes):
      guard let policy = gene.undefinedHaplotypes else { return [] }
      let carried = Set(changes)
      var functions = Set(
        gene.alleles
          .filter { !$0.changes.isEmpty && $0.changes.isSubset(of: carried) }
          .map(\.function))
      for change in changes {
        switch consequences[change]?.effect {
        case .truncating: functions.insert(policy.truncating)
        case .altered: functions.insert(policy.altered)
        case .silent, nil: break
        }
      }
      return functions.isEmpty ? [policy.otherwise] : functions.sorted()
    }
  }
}
