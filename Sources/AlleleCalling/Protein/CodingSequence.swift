import Pharmacogenomics
import Rules

/// The coding sequence of a gene, spliced from its exon windows and read along its strand.
struct CodingSequence: Sendable {
  /// Coding bases from the start codon on, coding strand.
  let bases: [UInt8]
  private let exons: [ExonWindow]
  private let strand: GeneDefinition.Strand

  init(of gene: GeneDefinition) {
    strand = gene.strand
    exons = gene.strand == .plus ? gene.exons : gene.exons.reversed()
    bases = exons.flatMap { exon in
      let plus = exon.coding.compactMap { exon.base(at: $0) }
      return gene.strand == .plus ? plus : plus.reversed().map(NucleotideCode.complement)
    }
  }

  /// 0-based offset in `bases` of a GRCh38 position, `nil` outside the coding bases.
  func offset(of position: Int) -> Int? {
    var before = 0
    for exon in exons {
      if exon.coding.contains(position) {
        return before
          + (strand == .plus
            ? position - exon.coding.lowerBound : exon.coding.upperBound - position)
      }
      before += exon.coding.count
    }
    return nil
  }

  /// The two intron bases beside each exon end that splicing needs, GRCh38.
  ///
  /// The outer ends of the first and the last coding exon are untranslated sequence, not introns.
  var spliceSites: [ClosedRange<Int>] {
    exons.indices.flatMap { index in
      let coding = exons[index].coding
      let before = coding.lowerBound - 2...coding.lowerBound - 1
      let after = coding.upperBound + 1...coding.upperBound + 2
      let (acceptor, donor) = strand == .plus ? (before, after) : (after, before)
      return (index == 0 ? [] : [acceptor]) + (index == exons.count - 1 ? [] : [donor])
    }
  }

  /// Whether an interval of GRCh38 holds a coding base or a base that splicing needs.
  func touches(_ span: ClosedRange<Int>) -> Bool {
    exons.contains { $0.coding.overlaps(span) } || spliceSites.contains { $0.overlaps(span) }
  }

  /// The reference codon that holds an offset, and the offset inside it.
  func codon(at offset: Int) -> (bases: [UInt8], index: Int)? {
    let start = offset - offset % 3
    guard start + 3 <= bases.count else { return nil }
    return (Array(bases[start..<start + 3]), offset % 3)
  }

  /// A plus-strand base on the coding strand.
  func codingBase(_ base: UInt8) -> UInt8 {
    strand == .plus ? base : NucleotideCode.complement(base)
  }
}
