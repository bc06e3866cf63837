import Pharmacogenomics
import Rules

/// A gene as the second implementation sees it: texts of haplotypes, and sets as bit masks.
final class OracleGene: Sendable {
  struct Allele: Sendable {
    let name: String
    /// Bits of the variants that make it up.
    let mask: UInt64
    let function: String
    /// The whole text of the haplotype.
    let text: [UInt8]
  }

  struct Locus: Sendable {
    let position: Int
    let mask: UInt64
    let coreMask: UInt64
    /// The bases that a reference call must cover.
    let asked: ClosedRange<Int>
    let isBase: Bool
  }

  let gene: GeneDefinition
  let text: GeneText
  let protein: ProteinText
  let variants: [Edit]
  let alleles: [Allele]
  let loci: [Locus]
  /// Bits of the loci that must be observed.
  let coreLoci: UInt64
  let haplotypeOdds: OracleOdds
  let acceptedFilters: Set<String>

  init(_ gene: GeneDefinition, _ quality: QualityThresholds) {
    self.gene = gene
    let changes = gene.variants.map(\.change)
    precondition(changes.count < 64)
    let edits = changes.map(Edit.init)
    let whole = GeneText(gene.exons)
    text = whole
    protein = ProteinText(gene, whole)
    variants = edits
    alleles = gene.alleles.map { allele in
      let indexes = changes.indices.filter { allele.changes.contains(changes[$0]) }
      return Allele(
        name: allele.name, mask: indexes.reduce(0) { $0 | 1 << UInt64($1) },
        function: allele.function, text: whole.writing(indexes.map { edits[$0] }) ?? [])
    }
    let core = quality.corePositions[gene.symbol] ?? []
    let places = Set(changes.map(\.position)).sorted()
    loci = places.map { place in
      let here = gene.variants.indices.filter { changes[$0].position == place }
      return Locus(
        position: place, mask: here.reduce(0) { $0 | 1 << UInt64($1) },
        coreMask: here.filter { core.contains(gene.variants[$0].name) }
          .reduce(0) { $0 | 1 << UInt64($1) },
        asked: Self.asked(here.map { edits[$0] }), isBase: here.allSatisfy { edits[$0].isBase })
    }
    coreLoci = loci.indices.filter { [loci] in loci[$0].coreMask != 0 }
      .reduce(0) { $0 | 1 << UInt64($1) }
    haplotypeOdds = OracleOdds(gene)
    acceptedFilters = quality.acceptedFilters
  }

  /// A base change asks about its base, a deletion about the deleted bases, an insertion about
  /// both of its neighbours.
  private static func asked(_ edits: [Edit]) -> ClosedRange<Int> {
    let spans = edits.map { edit in
      edit.isBase
        ? edit.position...edit.position
        : edit.old.count == 1 ? edit.position...edit.position + 1 : edit.position + 1...edit.last
    }
    let first = spans.map(\.lowerBound).min() ?? 0
    return first...max(first, spans.map(\.upperBound).max() ?? 0)
  }

  /// The edits of a mask.
  func edits(_ mask: UInt64) -> [Edit] {
    variants.indices.filter { mask & 1 << UInt64($0) != 0 }.map { variants[$0] }
  }

  /// The known base change that an edit writes on the other strand; between bases that pair nobody
  /// can tell.
  func turned(_ edit: Edit) -> Int? {
    let pairs: [UInt8: UInt8] = [65: 84, 67: 71, 71: 67, 84: 65]
    guard edit.isBase else { return nil }
    return variants.firstIndex { known in
      known.isBase && known.position == edit.position && pairs[known.new[0]] == edit.new[0]
        && pairs[known.old[0]] != known.new[0]
    }
  }

  /// Whether an edit writes a known base change on the other strand.
  func isFlip(_ edit: Edit) -> Bool { turned(edit) != nil }

  func phenotype(_ first: String, _ second: String) -> Phenotype? {
    for row in gene.phenotypeTable.rows {
      if row.one.contains(first), row.other.contains(second) { return row.phenotype }
      if row.one.contains(second), row.other.contains(first) { return row.phenotype }
    }
    return nil
  }
}
