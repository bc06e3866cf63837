public import Pharmacogenomics
public import Rules

/// Whether a position without a record counts as unknown or as reference.
public enum AbsentPolicy: String, Sendable, Hashable, CaseIterable {
  /// Absent is not reference.
  case unknown
  /// The user states that the file lists every difference: `--absent reference`.
  case reference
}

/// Reads the evidence of one gene from the records of a file.
///
/// Records are interpreted once; then any number of samples can be read.
public struct EvidenceReader: Sendable {
  private let gene: GeneDefinition
  private let quality: QualityThresholds
  private let absent: AbsentPolicy
  private let isContigPresent: Bool
  private let loci: [VariantLocus]
  private let records: [InterpretedRecord]
  /// For each locus the indexes of the records that speak about it.
  private let observers: [[Int]]
  /// For each locus the indexes of records with a symbolic or unreadable ALT that span it.
  private let spanners: [[Int]]
  private let coding: CodingSequence
  private let reference: ReferenceSequence
  private let harmless: Set<SequenceChange>

  public init(
    gene: GeneDefinition, quality: QualityThresholds, selection: VariantSelection,
    assembly: GenomeAssembly, absent: AbsentPolicy
  ) {
    self.gene = gene
    self.quality = quality
    self.absent = absent
    isContigPresent = selection.contigsPresent.contains(gene.contig.name)
    loci = VariantLocus.loci(of: gene, quality: quality)
    reference = ReferenceSequence(of: gene)
    coding = CodingSequence(of: gene)
    harmless = Set(gene.harmlessVariants.map(\.change))
    let normalizer = ChangeNormalizer(reference: reference)
    let shift = assembly == .grch37 ? gene.offsetOfGRCh37 : 0
    let records = selection.records.filter { $0.contig == gene.contig.name }
      .map { InterpretedRecord($0, shift: shift, normalizer: normalizer) }
    self.records = records
    observers = loci.map { locus in
      records.indices.filter { records[$0].observes(position: locus.position) }
    }
    spanners = loci.map { locus in
      records.indices.filter { records[$0].spansUnreadably(position: locus.position) }
    }
  }

  /// The evidence of the sample at an index of the selection.
  ///
  /// - Throws: `CallingError` for contradictions and impossible ploidy at core positions.
  /// - Complexity: O(records that speak about a locus).
  public func evidence(ofSample index: Int) throws(CallingError) -> GeneEvidence {
    let samples = records.map { $0.record.samples[index] }
    let check = QualityCheck(quality, samples: samples)
    var observations: [LocusObservation] = []
    var sites: [SiteEvidence] = []
    for (index, locus) in loci.enumerated() {
      let (observation, readings) = try read(locus, index, samples: samples, check: check)
      observations.append(observation)
      sites.append(
        SiteEvidence(readings: readings, position: locus.position, isCore: locus.isCore))
    }
    let (uncatalogued, uncataloguedSites) = try readUncatalogued(samples: samples, check: check)
    return GeneEvidence(
      loci: observations, uncatalogued: uncatalogued, sites: sites + uncataloguedSites,
      qualityNotStated: records.isEmpty ? [] : check.fieldsNotStated,
      isContigPresent: isContigPresent)
  }

  private func read(
    _ locus: VariantLocus, _ index: Int, samples: [SampleFields], check: QualityCheck
  ) throws(CallingError) -> (LocusObservation, [CopyPair]) {
    let known = Set(locus.variants.map(\.change))
    var statements: [LocusStatement] = []
    var evidence: [RecordEvidence] = []
    var contradictsReference = false
    for (record, sample) in observers[index].map({ (records[$0], samples[$0]) }) {
      evidence.append(RecordEvidence(record.record, sample))
      if !referenceAgrees(record, at: locus) {
        contradictsReference = true
        continue
      }
      statements.append(statement(record, sample, at: locus, known: known, check: check))
    }
    var reading = try LocusReader(gene: gene.symbol, locus: locus).read(statements)
    if contradictsReference, statements.isEmpty {
      reading.observation = .unexpected("REF is not the reference base")
    }
    if let (record, alt) = spanningAllele(spanners[index], samples: samples) {
      evidence.append(RecordEvidence(records[record].record, samples[record]))
      reading = LocusReading(
        observation: .unexpected("\(alt) at \(records[record].place) spans it"), readings: [.open])
    }
    let isAssumed = reading.observation == .absent && absent == .reference && isContigPresent
    if isAssumed { reading.readings = [.reference] }
    return (
      LocusObservation(
        locus: locus, observation: reading.observation, genotype: reading.genotype,
        variantCopies: reading.variantCopies, records: evidence, isAssumedReference: isAssumed,
        isOpen: reading.readings.contains(where: \.isOpen)),
      reading.readings
    )
  }

  /// A carried symbolic or unreadable ALT, such as `<DEL>`, that spans a locus: what stands at
  /// the locus on that copy is not known, whatever other records say.
  private func spanningAllele(_ spanning: [Int], samples: [SampleFields]) -> (Int, String)? {
    for index in spanning {
      for allele in samples[index].genotype?.alleles ?? [] {
        guard let allele, allele > 0, case .unreadable(let alt) = records[index].alternate(allele)
        else { continue }
        return (index, alt)
      }
    }
    return nil
  }

  private func statement(
    _ record: InterpretedRecord, _ sample: SampleFields, at locus: VariantLocus,
    known: Set<SequenceChange>, check: QualityCheck
  ) -> LocusStatement {
    let copies = (sample.genotype?.alleles ?? [nil, nil]).map { allele -> CopyReading in
      guard let allele else { return .missing }
      if allele == 0 { return .known(nil) }
      switch record.alternate(allele) {
      case .anythingElse: return .unreadable("<NON_REF>")
      case .unreadable(let text): return .unreadable(text)
      case .changes(let changes):
        if let change = changes.first(where: known.contains) { return .known(change) }
        let odd = changes.first { $0.position == locus.position && !harmless.contains($0) }
        return odd.map(CopyReading.uncatalogued) ?? .known(nil)
      }
    }
    return LocusStatement(
      interpreted: record, sample: sample, copies: copies,
      listed: record.listedChanges.intersection(known),
      phaseSet: phaseSet(of: record, sample),
      // A genotype of dots is no call, whatever its quality.
      failure: copies.allSatisfy { $0 == .missing }
        ? nil : check.failure(of: record.record, sample))
  }

  /// Whether REF holds the reference bases, where there is something to compare.
  private func referenceAgrees(_ record: InterpretedRecord, at locus: VariantLocus) -> Bool {
    let first = record.span.lowerBound
    if let agrees = reference.agrees(with: record.record.reference, at: first) { return agrees }
    guard let variant = locus.variants.first, first == locus.position else { return true }
    let written = record.record.reference.uppercased()
    return written.hasPrefix(variant.change.reference)
      || variant.change.reference.hasPrefix(written)
  }

  /// The phase set that ties this genotype to others.
  ///
  /// `|` without PS is one phase set a contig (VCF 4.4 §1.6.2); an unphased MNV ties its own bases.
  func phaseSet(of record: InterpretedRecord, _ sample: SampleFields) -> String? {
    if sample.genotype?.isPhased == true { return sample.phaseSet.map { "PS \($0)" } ?? "contig" }
    return record.listedChanges.count > 1 ? "record \(record.span.lowerBound)" : nil
  }
}

extension EvidenceReader {
  /// Changes of the coding bases and splice sites that no definition lists and that do something.
  private func readUncatalogued(
    samples: [SampleFields], check: QualityCheck
  ) throws(CallingError) -> ([UncataloguedChange], [SiteEvidence]) {
    let known = Set(gene.variants.map(\.change)).union(harmless)
    var found: [UncataloguedChange] = []
    var sites: [SiteEvidence] = []
    guard !reference.isEmpty else { return ([], []) }
    for (record, sample) in zip(records, samples) {
      if reference.agrees(with: record.record.reference, at: record.span.lowerBound) == false {
        if sample.genotype?.alleles.contains(where: { ($0 ?? 0) > 0 }) == true,
          coding.touches(record.span)
        {
          throw .exonReferenceContradiction(gene: gene.symbol, at: record.place)
        }
        continue
      }
      let carried = (sample.genotype?.alleles ?? []).map { allele -> [SequenceChange] in
        guard let allele, allele > 0, case .changes(let changes) = record.alternate(allele)
        else { return [] }
        return changes.filter { !known.contains($0) }
      }
      for change in Set(carried.flatMap { $0 }).sorted() {
        let consequence = coding.consequence(of: change)
        guard consequence != .silent, !found.contains(where: { $0.change == change }) else {
          continue
        }
        let failure = check.failure(of: record.record, sample)
        found.append(
          UncataloguedChange(
            change: change, consequence: consequence,
            record: RecordEvidence(record.record, sample), failure: failure))
        let states = carried.map { CopyState.observed($0.contains(change) ? [change] : []) }
        let seen = CopyPair(
          states[0], states.count > 1 ? states[1] : .observed([]),
          phaseSet: phaseSet(of: record, sample))
        sites.append(
          SiteEvidence(
            readings: failure == nil ? [seen] : [seen, .reference], position: change.position,
            isCore: false))
      }
    }
    return (found, sites)
  }
}
