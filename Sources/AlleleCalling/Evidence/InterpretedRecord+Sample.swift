import Pharmacogenomics
import Rules

extension InterpretedRecord {
  /// The changes that the record says one sample has or lacks.
  ///
  /// A `0` denies each ALT as a whole. Of an ALT that joins several changes and that the genotype
  /// does not carry, it only says that they are not there together: each may still be there.
  func statedChanges(in sample: SampleFields) -> Set<SequenceChange> {
    let alleles = sample.genotype?.alleles ?? []
    return alternates.indices.reduce(into: []) { stated, index in
      guard case .changes(let changes) = alternates[index] else { return }
      if changes.count == 1 || alleles.contains(index + 1) { stated.formUnion(changes) }
    }
  }

  /// The changes that make up an ALT by themselves: what a `0/0` would deny.
  var changesAlone: Set<SequenceChange> {
    alternates.reduce(into: []) { alone, alternate in
      if case .changes(let changes) = alternate, changes.count == 1 { alone.formUnion(changes) }
    }
  }

  /// Whether a genotype of two alleles that counts says nothing of the changes in question, which
  /// the record names only joined with others in an ALT that the sample does not carry.
  ///
  /// Dots, a failed genotype and an allele that cannot be read are never silent: they say that
  /// the place is not clear.
  func isSilent(
    of isAsked: (SequenceChange) -> Bool, in sample: SampleFields, _ check: QualityCheck
  ) -> Bool {
    guard !isReferenceOnly, !statedChanges(in: sample).contains(where: isAsked),
      let genotype = sample.genotype, genotype.ploidy == 2
    else { return false }
    let isClear = genotype.alleles.allSatisfy { allele in
      guard let allele else { return false }
      if allele == 0 { return true }
      if case .changes = alternate(allele) { return true }
      return false
    }
    return isClear && check.failure(of: record, sample) == nil
  }
}
