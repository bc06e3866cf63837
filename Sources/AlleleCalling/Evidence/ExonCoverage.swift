import Pharmacogenomics
import Rules

/// How many coding bases of a gene a file says something of.
///
/// A base is covered where a record with a complete genotype that counts lies over it: only there
/// would a variant that no star allele lists have been seen.
public struct ExonCoverage: Sendable, Hashable {
  /// Coding bases under at least one such record.
  public let covered: Int
  /// All coding bases of the gene.
  public let total: Int

  /// - Complexity: O(records × exons + coding bases).
  init(_ sample: SampleRecords, gene: GeneDefinition) {
    var places: Set<Int> = []
    for (record, fields) in sample.records where Self.counts(record, fields, sample.check) {
      for exon in gene.exons where record.span.overlaps(exon.coding) {
        places.formUnion(record.span.clamped(to: exon.coding))
      }
    }
    covered = places.count
    total = gene.exons.reduce(0) { $0 + $1.coding.count }
  }

  private static func counts(
    _ record: InterpretedRecord, _ sample: SampleFields, _ check: QualityCheck
  ) -> Bool {
    // A row about a symbol says nothing of each base that the symbol spans.
    let isReadable = record.alternates.allSatisfy {
      if case .unreadable = $0 { false } else { true }
    }
    guard isReadable, let genotype = sample.genotype, genotype.ploidy == 2,
      genotype.alleles.allSatisfy({ $0 != nil })
    else { return false }
    return check.failure(of: record.record, sample) == nil
  }
}
