import Pharmacogenomics
import Rules

/// The records of a gene, read on the other strand where an ALT is probably written on it.
///
/// Nobody can tell whether such an ALT is what it spells or the complement of the known change. All
/// of a sample's are read one way, and then the other: both are possible, at even odds.
struct StrandReading: Sendable {
  private let variants: [DefiningVariant]
  private let known: Set<SequenceChange>
  /// One entry a record; `nil` where nothing in it is to be turned.
  private var turned: [InterpretedRecord?] = []

  init(_ records: [InterpretedRecord], loci: [VariantLocus]) {
    variants = loci.flatMap(\.variants)
    known = Set(variants.map(\.change))
    turned = records.map { record in
      let turned = record.replacing { variant(for: $0)?.change ?? $0 }
      return turned.alternates == record.alternates ? nil : turned
    }
  }

  /// What a sample's records say on the other strand; `nil` where it carries no ALT to be turned.
  ///
  /// A row of the known change itself that the sample does not carry is set aside: where files of
  /// two strands were joined and split, its `0` stands for the ALT of the turned row.
  func records(of sample: SampleRecords) -> SampleRecords? {
    let flips = flips(of: sample)
    if flips.isEmpty { return nil }
    let known = Set(flips.map(\.variant.change))
    let setAside = sample.records.indices.filter { index in
      let (record, fields) = sample.records[index]
      return turned[index] == nil && !record.listedChanges.isDisjoint(with: known)
        && (fields.genotype?.alleles ?? []).allSatisfy { $0 == 0 }
    }
    return SampleRecords(
      sample.records.enumerated().map { index, row in (turned[index] ?? row.0, row.1) },
      check: sample.check, setAside: Set(setAside))
  }

  /// The ALTs of a sample that are to be turned, by its genotype or by its reads.
  func flips(of sample: SampleRecords) -> [StrandFlipEvidence] {
    sample.records.enumerated().flatMap { index, row -> [StrandFlipEvidence] in
      guard turned[index] != nil else { return [] }
      let (record, fields) = row
      let shown = (fields.genotype?.alleles ?? []) + [sample.check.rival(fields)?.allele]
      let changes = shown.flatMap { allele -> [SequenceChange] in
        guard let allele, allele > 0, case .changes(let changes) = record.alternate(allele) else {
          return []
        }
        return changes
      }
      return Set(changes).sorted().compactMap { change in
        variant(for: change).map { variant in
          StrandFlipEvidence(
            change: change, variant: variant, record: RecordEvidence(record.record, fields),
            failure: sample.check.failure(of: record.record, fields))
        }
      }
    }
  }

  /// What a change is on the other strand; `nil` where it is known as it stands, or unknown on both.
  private func variant(for change: SequenceChange) -> DefiningVariant? {
    if known.contains(change) { return nil }
    return variants.first { variant in
      variant.change.reference == change.reference
        && StrandFlip.isComplement(change, of: variant.change)
    }
  }
}

extension InterpretedRecord {
  /// The record with other changes in its ALTs.
  fileprivate func replacing(_ change: (SequenceChange) -> SequenceChange) -> InterpretedRecord {
    InterpretedRecord(
      self,
      alternates: alternates.map { alternate in
        if case .changes(let changes) = alternate {
          .changes(changes.map(change))
        } else {
          alternate
        }
      })
  }
}
