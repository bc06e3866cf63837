import Pharmacogenomics
import Rules

/// The coding sequence of a gene, spliced from its exon windows and read along its strand.
///
/// Places are strand coordinates (see `StrandEdit`) unless a name says GRCh38.
struct CodingSequence: Sendable {
  /// Coding bases from the start codon to the stop codon, coding strand.
  let bases: [UInt8]
  /// The bases behind the stop codon, as far as the last window reaches.
  let untranslated: [UInt8]
  let strand: GeneDefinition.Strand
  /// The coding bases of each exon, ascending.
  let exons: [ClosedRange<Int>]
  private let windows: [ExonWindow]

  init(of gene: GeneDefinition) {
    strand = gene.strand
    let isPlus = gene.strand == .plus
    windows = isPlus ? gene.exons : gene.exons.reversed()
    func read(_ span: ClosedRange<Int>, of window: ExonWindow) -> [UInt8] {
      let plus = span.compactMap { window.base(at: $0) }
      return isPlus ? plus : plus.reversed().map(NucleotideCode.complement)
    }
    bases = windows.flatMap { read($0.coding, of: $0) }
    exons = windows.map { window in
      isPlus ? window.coding : -window.coding.upperBound...(-window.coding.lowerBound)
    }
    untranslated =
      windows.last.map { window in
        let behind =
          isPlus
          ? window.coding.upperBound + 1..<window.span.upperBound + 1
          : window.span.lowerBound..<window.coding.lowerBound
        return behind.isEmpty ? [] : read(ClosedRange(behind), of: window)
      } ?? []
  }

  /// The strand coordinate of a GRCh38 position, and the other way round.
  func along(_ position: Int) -> Int { strand == .plus ? position : -position }

  /// The base at a place, coding strand; `nil` outside all windows.
  func base(at place: Int) -> UInt8? {
    let position = along(place)
    guard let base = windows.lazy.compactMap({ $0.base(at: position) }).first else { return nil }
    return codingBase(base)
  }

  /// A plus-strand base on the coding strand.
  func codingBase(_ base: UInt8) -> UInt8 {
    strand == .plus ? base : NucleotideCode.complement(base)
  }

  /// 0-based offset in `bases` of a place, `nil` outside the coding bases.
  func offset(of place: Int) -> Int? {
    var before = 0
    for exon in exons {
      if exon.contains(place) { return before + place - exon.lowerBound }
      before += exon.count
    }
    return nil
  }

  /// Whether an interval of GRCh38 holds a coding base or a base that splicing needs.
  func touches(_ span: ClosedRange<Int>) -> Bool {
    let ends = [along(span.lowerBound), along(span.upperBound)].sorted()
    let places = ends[0]...ends[1]
    return exons.contains { $0.overlaps(places) }
      || spliceSites.contains { $0.places.overlaps(places) }
  }
}
