import Pharmacogenomics
import Rules

/// What differs between two definitions of one gene.
public struct GeneDifference: Sendable, Hashable {
  /// A name that a definition gains, loses, or holds otherwise.
  public enum Presence: String, Sendable, Hashable {
    case added
    case removed
    case changed
  }

  public let gene: String
  public let presence: Presence
  /// In the order of the new definition, then of the old one.
  public let alleles: [AlleleChange]
  /// Likewise.
  public let variants: [VariantChange]
  /// Pairs of functions that mean another phenotype.
  public let pairs: [FunctionPairChange]
  /// Diplotypes of alleles that both definitions know and that mean another phenotype, because of
  /// their functions or because of the table.
  public let diplotypes: [DiplotypeChange]
  public let fields: [FieldChange]

  /// Every gene that differs, in the order of the new rule set, then of the old one.
  static func differences(_ old: RuleSet, _ new: RuleSet) -> [GeneDifference] {
    let kept = new.genes.compactMap { gene -> GeneDifference? in
      guard let before = old.gene(gene.symbol) else { return GeneDifference(gene, .added) }
      let difference = GeneDifference(before, gene)
      return difference.isEmpty ? nil : difference
    }
    let gone = old.genes.filter { new.gene($0.symbol) == nil }
    return kept + gone.map { GeneDifference($0, .removed) }
  }

  private init(_ gene: GeneDefinition, _ presence: Presence) {
    self.gene = gene.symbol
    self.presence = presence
    alleles = []
    variants = []
    pairs = []
    diplotypes = []
    fields = []
  }

  private init(_ old: GeneDefinition, _ new: GeneDefinition) {
    gene = new.symbol
    presence = .changed
    alleles = AlleleChange.changes(old, new)
    variants = VariantChange.changes(old, new)
    pairs = FunctionPairChange.changes(old, new)
    diplotypes = DiplotypeChange.changes(old, new)
    fields = FieldChanges.of(old, new)
  }

  private var isEmpty: Bool {
    alleles.isEmpty && variants.isEmpty && pairs.isEmpty && diplotypes.isEmpty && fields.isEmpty
  }
}
