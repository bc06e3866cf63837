public import Pharmacogenomics
public import Rules

/// A position that allele definitions ask about, with every change known there.
public struct VariantLocus: Sendable, Hashable {
  /// 1-based, GRCh38: the position of its changes in normal form.
  public let position: Int
  /// The known changes; two at a triallelic site or a repeat of several lengths.
  public let variants: [DefiningVariant]
  /// The changes that `quality.yaml` demands to be observed.
  public let coreChanges: Set<SequenceChange>

  /// Whether `quality.yaml` demands that it is observed.
  public var isCore: Bool { !coreChanges.isEmpty }

  /// The rsID, or the HGVS name where there is none.
  public var label: String { variants.first?.label ?? "\(position)" }

  /// The bases that a reference call must cover to say that nothing known stands here, GRCh38.
  ///
  /// The anchor base of an indel is no evidence about the indel: an insertion asks about both
  /// of its neighbours, a deletion about the deleted bases.
  var questionedBases: ClosedRange<Int> {
    let spans = variants.map(\.change).map { change in
      if change.isSubstitution { return change.position...change.position }
      return change.reference.utf8.count == 1
        ? change.position...change.position + 1 : change.position + 1...change.lastBase
    }
    let first = spans.map(\.lowerBound).min() ?? position
    return first...max(first, spans.map(\.upperBound).max() ?? position)
  }

  /// Whether a change, known or not, is an answer to what the locus asks: a base for a base
  /// locus, a length for a length locus.
  func asksAbout(_ change: SequenceChange) -> Bool {
    if variants.contains(where: { $0.change == change }) { return true }
    let isBaseLocus = variants.allSatisfy { $0.change.isSubstitution }
    return change.position == position && change.isSubstitution == isBaseLocus
  }

  /// The loci of a gene, ascending by position.
  public static func loci(of gene: GeneDefinition, quality: QualityThresholds) -> [VariantLocus] {
    let core = quality.corePositions[gene.symbol] ?? []
    let byPosition = Dictionary(grouping: gene.variants, by: \.change.position)
    return byPosition.keys.sorted().map { position in
      let variants = byPosition[position] ?? []
      return VariantLocus(
        position: position, variants: variants,
        coreChanges: Set(variants.filter { core.contains($0.name) }.map(\.change)))
    }
  }
}
