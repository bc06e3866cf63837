import Pharmacogenomics
public import Rules

/// A position that allele definitions ask about, with every change known there.
public struct VariantLocus: Sendable, Hashable {
  /// 1-based, GRCh38: the position of its changes in normal form.
  public let position: Int
  /// The known changes; two at a triallelic site or a repeat of several lengths.
  public let variants: [DefiningVariant]
  /// Whether `quality.yaml` demands that it is observed.
  public let isCore: Bool

  /// The rsID, or the HGVS name where there is none.
  public var label: String { variants.first?.label ?? "\(position)" }

  /// The loci of a gene, ascending by position.
  public static func loci(of gene: GeneDefinition, quality: QualityThresholds) -> [VariantLocus] {
    let core = quality.corePositions[gene.symbol] ?? []
    let byPosition = Dictionary(grouping: gene.variants, by: \.change.position)
    return byPosition.keys.sorted().map { position in
      let variants = byPosition[position] ?? []
      return VariantLocus(
        position: position, variants: variants,
        isCore: variants.contains { core.contains($0.name) })
    }
  }
}
