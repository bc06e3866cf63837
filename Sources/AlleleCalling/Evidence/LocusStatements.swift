import Pharmacogenomics

/// The statements of several records about one locus in one sample.
struct LocusStatements {
  let all: [LocusStatement]
  /// Known changes that no counting record speaks of, at a locus of several: a `0` of the others
  /// does not say that they are absent, for a row of a split site may be lost.
  let unlisted: Set<SequenceChange>

  /// The statements of records that speak of a locus and are not silent in the sample, in file
  /// order.
  ///
  /// A `0` means "none of my ALTs". At a core locus it is the reference only beside a record that
  /// counts and lists the change that is asked about, or is a reference call over its bases: a row
  /// of a split site may be lost, and tools that split write `0` for the ALT of another row.
  /// `LocusReader` knows which records count.
  init(
    _ records: [(InterpretedRecord, SampleFields)], locus: VariantLocus,
    known: Set<SequenceChange>, check: QualityCheck
  ) {
    let calls = records.filter { $0.0.isReferenceOnly }
    let listing = records.filter { !$0.0.isReferenceOnly }
    let bases = locus.questionedBases
    let whole = calls.filter {
      $0.0.span.lowerBound <= bases.lowerBound && $0.0.span.upperBound >= bases.upperBound
    }
    // Reference calls base by base count together, where nothing else speaks.
    let isCovered = bases.allSatisfy { base in calls.contains { $0.0.span.contains(base) } }
    let counted = listing.isEmpty ? (isCovered ? calls : whole) : listing + whole
    all = counted.map { record, sample in
      let genotype = PhasedGenotype(sample)
      let stated = record.statedChanges(in: sample)
      // Dots or a failure of a joint ALT: the place is not clear, and a `0` does not clear it.
      let isUnclear = !record.isReferenceOnly && !stated.contains(where: locus.asksAbout)
      let copies = Self.copies(
        record, genotype, locus, known, zero: isUnclear ? .missing : .known(nil))
      let isAsked =
        record.isReferenceOnly || !locus.isCore || !stated.isDisjoint(with: locus.coreChanges)
      return LocusStatement(
        interpreted: record, sample: sample, copies: copies,
        listed: stated.intersection(known),
        phaseSet: record.phaseSet(genotype),
        // A genotype of dots is no call, whatever its quality.
        failure: genotype.alleles.allSatisfy { $0 == nil }
          ? nil : check.failure(of: record.record, sample),
        // A row without a call answers nothing.
        answers: isAsked && genotype.alleles.contains { $0 != nil },
        deniesEverything: record.deniesEverything(at: locus),
        denied: record.changesAlone.intersection(known),
        suggestsHomozygote: check.suggestsHomozygote(sample),
        rival: check.rival(sample).flatMap { Self.rival($0.allele, of: record, known) },
        rivalMayBeBoth: check.rival(sample)?.mayBeBoth ?? false)
    }
    unlisted = Self.unlisted(all, of: known)
  }

  /// The least accuracy of the genotypes that count and that a program may have guessed.
  var imputation: ImputationAccuracy? {
    all.filter { $0.failure == nil && !$0.isNoCall }
      .compactMap(\.interpreted.record.possibleGuess).least()
  }

  private static func unlisted(
    _ statements: [LocusStatement], of known: Set<SequenceChange>
  ) -> Set<SequenceChange> {
    let passing = statements.filter { $0.failure == nil && !$0.isNoCall }
    guard known.count > 1, !passing.contains(where: \.deniesEverything) else {
      return []
    }
    return known.subtracting(passing.flatMap(\.listed))
  }

  /// The reference or the known change that an allele stands for.
  private static func rival(
    _ allele: Int, of record: InterpretedRecord, _ known: Set<SequenceChange>
  ) -> CopyState? {
    if allele == 0 { return .observed([]) }
    guard case .changes(let changes) = record.alternate(allele),
      let change = changes.first(where: known.contains)
    else { return nil }
    return .observed([change])
  }

  private static func copies(
    _ record: InterpretedRecord, _ genotype: PhasedGenotype, _ locus: VariantLocus,
    _ known: Set<SequenceChange>, zero: CopyReading
  ) -> [CopyReading] {
    genotype.alleles.map { allele in
      guard let allele else { return .missing }
      if allele == 0 { return zero }
      switch record.alternate(allele) {
      case .anythingElse: return .unreadable("<NON_REF>")
      case .unreadable(let text): return .unreadable(text)
      case .changes(let changes):
        if let change = changes.first(where: known.contains) { return .known(change) }
        guard let change = changes.first(where: locus.asksAbout) else { return zero }
        return StrandFlip.expected(for: change, at: locus) == nil
          ? .uncatalogued(change) : .flipped(change)
      }
    }
  }
}

extension InterpretedRecord {
  /// The phase set that ties a genotype of this record to others; an unphased record with
  /// several changes ties its own, and a reference call the places that it covers.
  func phaseSet(_ genotype: PhasedGenotype) -> PhaseSet? {
    if let set = genotype.phaseSet { return set }
    return listedChanges.count > 1 || isReferenceOnly ? .record(text) : nil
  }
}
