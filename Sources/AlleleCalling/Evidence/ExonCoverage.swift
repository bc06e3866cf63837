import Pharmacogenomics
import Rules

/// How many coding bases of a gene a file says something of.
///
/// A base is covered where a record with a complete genotype that counts lies over it, and none
/// that leaves a copy open: only there would a variant that no star allele lists have been seen.
public struct ExonCoverage: Sendable, Hashable {
  /// Coding bases of which the records leave nothing open.
  public let covered: Int
  /// All coding bases of the gene.
  public let total: Int

  /// - Complexity: O(records × exons + coding bases).
  init(_ sample: SampleRecords, gene: GeneDefinition) {
    var seen: Set<Int> = []
    var open: Set<Int> = []
    for (record, fields) in sample.records {
      let isOpen = Self.leavesOpen(record, fields, sample.check)
      // A row about a symbol says nothing of each base that the symbol spans.
      guard isOpen || record.isReadable else { continue }
      for exon in gene.exons where record.span.overlaps(exon.coding) {
        let places = record.span.clamped(to: exon.coding)
        if isOpen { open.formUnion(places) } else { seen.formUnion(places) }
      }
    }
    covered = seen.subtracting(open).count
    total = gene.exons.reduce(0) { $0 + $1.coding.count }
  }

  /// Dots, a genotype that fails and a carried allele without bases: a better record over the
  /// same bases does not tell what stands there.
  private static func leavesOpen(
    _ record: InterpretedRecord, _ sample: SampleFields, _ check: QualityCheck
  ) -> Bool {
    guard let genotype = sample.genotype, genotype.ploidy == 2 else { return true }
    let isRead = genotype.alleles.allSatisfy { allele in
      guard let allele else { return false }
      if allele == 0 { return true }
      if case .changes = record.alternate(allele) { return true }
      return false
    }
    return !isRead || check.failure(of: record.record, sample) != nil
  }
}

extension InterpretedRecord {
  /// Whether no ALT is a symbol other than "anything else".
  fileprivate var isReadable: Bool {
    alternates.allSatisfy { if case .unreadable = $0 { false } else { true } }
  }
}
