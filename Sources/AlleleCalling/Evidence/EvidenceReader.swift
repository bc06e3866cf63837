public import Pharmacogenomics
public import Rules

/// Reads the evidence of one gene from the records of a file.
///
/// Records are interpreted once; then any number of samples can be read.
public struct EvidenceReader: Sendable {
  let gene: GeneDefinition
  let reference: ReferenceSequence
  let coding: CodingSequence
  let harmless: Set<SequenceChange>
  private let quality: QualityThresholds
  private let absent: AbsentPolicy
  private let isContigPresent: Bool
  let loci: [VariantLocus]
  private let records: [InterpretedRecord]
  /// The same records, read on the other strand where an ALT is probably written on it.
  private let turned: StrandReading
  /// Every wanted record of the file, of this gene or another: quality fields are judged by all.
  private let allRecords: [VariantRecord]
  /// For each locus the indexes of the records that speak of it, with whether REF holds the
  /// reference bases there.
  private let speakers: [[Speaker]]
  /// For each locus the known changes.
  private let known: [Set<SequenceChange>]
  /// For each locus the indexes of records with a symbolic or unreadable ALT that span it.
  private let spanners: [[Int]]

  public init(
    gene: GeneDefinition, quality: QualityThresholds, selection: VariantSelection,
    assembly: GenomeAssembly, absent: AbsentPolicy
  ) {
    self.gene = gene
    self.quality = quality
    self.absent = absent
    isContigPresent = selection.contigsPresent.contains(gene.contig.name)
    let loci = VariantLocus.loci(of: gene, quality: quality)
    reference = ReferenceSequence(of: gene)
    coding = CodingSequence(of: gene)
    harmless = Set(gene.harmlessVariants.map(\.change))
    let normalizer = ChangeNormalizer(reference: reference, gene: gene)
    let shift = assembly == .grch37 ? gene.offsetOfGRCh37 : 0
    let records = selection.records.filter { $0.contig == gene.contig.name }
      .map { InterpretedRecord($0, shift: shift, normalizer: normalizer) }
    self.loci = loci
    self.records = records
    turned = StrandReading(records, loci: loci)
    allRecords = selection.records
    let reference = reference
    speakers = loci.map { locus in
      records.indices.filter { records[$0].speaks(of: locus) }.map { index in
        Speaker(
          index: index,
          isSound: Self.referenceAgrees(records[index], at: locus, reference))
      }
    }
    known = loci.map { Set($0.variants.map(\.change)) }
    spanners = loci.map { locus in
      records.indices.filter {
        records[$0].spansUnreadably(locus) || (locus.isCore && records[$0].deletes(locus))
      }
    }
  }

  /// The evidence of the sample at an index of the selection.
  ///
  /// Samples that are alike in every record of the gene's contig, and carry the same quality
  /// fields, have the same evidence.
  ///
  /// - Parameter carried: What the sample's records of all genes carry; found here where nobody
  ///   states it.
  /// - Throws: `CallingError` for contradictions and impossible ploidy at core positions, and
  ///   for a carried change in an exon whose REF is wrong.
  /// - Complexity: O(records that speak of a locus).
  public func evidence(
    ofSample index: Int, carried: CarriedQuality? = nil
  ) throws(CallingError) -> GeneEvidence {
    let check = QualityCheck(
      quality, carried: carried ?? CarriedQuality(allRecords, ofSample: index))
    let statements = SampleRecords(phased(ofSample: index), check: check)
    let (observations, sites) = try read(statements)
    let uncatalogued = try UncataloguedReader(self).read(statements)
    var otherStrand: [SiteEvidence]?
    if let turned = turned.records(of: statements) {
      otherStrand = try read(turned).sites + UncataloguedReader(self).read(turned).sites
    }
    return GeneEvidence(
      loci: observations, uncatalogued: uncatalogued.changes,
      synonymous: uncatalogued.synonymous, sites: sites + uncatalogued.sites,
      otherStrand: otherStrand, strandFlips: turned.flips(of: statements),
      exonCoverage: ExonCoverage(statements, gene: gene),
      qualityNotStated: records.isEmpty ? [] : check.fieldsNotStated,
      isContigPresent: isContigPresent)
  }

  /// The records with the sample's fields, and where its sources of phase contradict each other.
  private func phased(ofSample index: Int) -> [(InterpretedRecord, SampleFields)] {
    var rows = records.map { ($0, $0.record.samples[index]) }
    for place in PhaseContradictions.indexes(in: rows) { rows[place].1.isPhaseContradicted = true }
    return rows
  }

  /// Every locus.
  private func read(
    _ sample: SampleRecords
  ) throws(CallingError) -> (observations: [LocusObservation], sites: [SiteEvidence]) {
    var observations: [LocusObservation] = []
    var sites: [SiteEvidence] = []
    for place in loci.indices {
      let (observation, reading) = try read(place, sample)
      observations.append(observation)
      sites.append(
        SiteEvidence(
          readings: reading.readings, accepted: reading.accepted,
          position: loci[place].position,
          isCore: loci[place].isCore || observation.isBlocked,
          isCompleted: loci[place].isCore))
    }
    return (observations, sites)
  }

  private func read(
    _ place: Int, _ sample: SampleRecords
  ) throws(CallingError) -> (LocusObservation, LocusReading) {
    let locus = loci[place]
    let known = known[place]
    let heard = speakers[place].filter { speaker in
      let (record, fields) = sample.records[speaker.index]
      return !sample.setAside.contains(speaker.index)
        && (!speaker.isSound || !record.isSilent(of: locus.asksAbout, in: fields, sample.check))
    }
    let speaking = heard.map(\.index)
    let sound = heard.filter(\.isSound)
    let statements = LocusStatements(
      sound.map { sample.records[$0.index] }, locus: locus, known: known, check: sample.check)
    var reading = try LocusReader(
      gene: gene.symbol, coreChanges: locus.coreChanges, known: absent == .reference ? [] : known
    ).read(statements.all)
    if sound.isEmpty, !speaking.isEmpty {
      let isOtherStrand = speaking.contains { isFlipped(records[$0], at: locus) }
      reading.observation = .unexpected(
        "REF is not the reference base"
          + (isOtherStrand ? "; the record is probably written on the other strand" : ""))
    }
    var seen = speaking
    if let (index, reason) = spanningAllele(spanners[place], sample, locus) {
      seen.append(index)
      reading = LocusReading(observation: .unexpected(reason), readings: [.open])
    }
    var silent = spanners[place]
    if reading.observation != .absent {
      // A row of the core position itself, without a call, does not leave it as the others say. One
      // that begins elsewhere, as a structural variant does, leaves the position to its own rows.
      silent =
        locus.isCore && reading.isKnown ? silent.filter { records[$0].isAnchored(at: locus) } : []
    }
    if let (index, missing) = sample.missingCall(silent) {
      seen.append(index)
      reading.observation = missing
      reading.readings = [.open]
      reading.accepted = nil
    }
    var isAssumed = reading.observation == .absent && absent == .reference && isContigPresent
    if isAssumed { reading.readings = [.reference] }
    let unlisted = statements.unlisted
    if !unlisted.isEmpty {
      if reading.observation == .called, reading.readings.contains(where: \.showsReference) {
        let names = locus.variants.filter { unlisted.contains($0.change) }.map(\.name)
        reading.observation = .partial("no record lists \(names.joined(separator: ", "))")
        isAssumed = absent == .reference
      }
      // The one copy of half a genotype is denied no more than both of a whole one.
      if case .partial = reading.observation, !isAssumed {
        let listed = known.subtracting(unlisted)
        reading.readings = reading.readings.map { $0.lacking(listed) }
      }
    }
    // A failed row of the other strand leaves open what the others say, as a passing one does.
    let flipped = statements.all.filter(\.isFlipped)
    if reading.observation == .called, let failure = flipped.compactMap(\.failure).first {
      reading.observation = .filtered(failure)
    }
    let observation = LocusObservation(
      locus: locus, observation: reading.observation,
      genotype: locus.genotype(of: reading.copies, isPhased: reading.isPhased),
      variantCopies: reading.copies.compactMap(\.knownChange).count,
      records: seen.map { RecordEvidence(records[$0].record, sample.records[$0].1) },
      isAssumedReference: isAssumed, isOpen: !reading.isKnown || !flipped.isEmpty,
      isBlocked: reading.isBlocked, imputation: statements.imputation)
    return (observation, reading)
  }

  /// A carried symbolic or unreadable ALT, such as `<DEL>`, that spans a locus, or a deletion that
  /// takes away a core position and is not known to break the protein: what the copy does there is
  /// not known, whatever other records say.
  private func spanningAllele(
    _ spanning: [Int], _ sample: SampleRecords, _ locus: VariantLocus
  ) -> (Int, String)? {
    for index in spanning {
      let record = records[index]
      for allele in sample.records[index].1.genotype?.alleles ?? [] {
        guard let allele, allele > 0 else { continue }
        switch record.alternate(allele) {
        case .unreadable(let alt) where record.spansUnreadably(locus):
          return (
            index,
            NucleotideCode.isPlain(alt)
              ? "REF \(record.record.reference) at \(record.place) is ambiguous"
              : "\(alt) at \(record.place) spans it"
          )
        case .changes(let changes):
          let isFeared = changes.contains { change in
            change.deletes(locus.position)
              && coding.prediction(of: change).consequence.effect
                != .truncating
          }
          if isFeared { return (index, "the deletion at \(record.place) takes the base away") }
        case .anythingElse, .unreadable: continue
        }
      }
    }
    return nil
  }

  /// Whether REF is the complement of what the locus expects.
  private func isFlipped(_ record: InterpretedRecord, at locus: VariantLocus) -> Bool {
    let position = locus.position
    let base = reference.base(at: position) ?? locus.variants.first?.change.reference.utf8.first
    return record.first == position
      && StrandFlip.isProbable(record.record, reference: base)
  }

  /// A record that speaks of a locus.
  private struct Speaker {
    let index: Int
    let isSound: Bool
  }

  /// Whether REF holds the reference bases, where there is something to compare.
  private static func referenceAgrees(
    _ record: InterpretedRecord, at locus: VariantLocus, _ reference: ReferenceSequence
  ) -> Bool {
    let first = record.first
    if let agrees = reference.agrees(with: record.record.reference, at: first) { return agrees }
    guard let variant = locus.variants.first, first == locus.position else { return true }
    let written = record.record.reference.uppercased()
    return written.hasPrefix(variant.change.reference)
      || variant.change.reference.hasPrefix(written)
  }
}
