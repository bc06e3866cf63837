import Pharmacogenomics
import Rules

/// Reads changes of the coding bases and splice sites that no definition lists.
///
/// Each is read as a locus of its own, by the same reader as the defining positions. An ALT
/// without readable bases (`<DEL>`, `<INS>`, a breakend, `*`, an ambiguity code) that a sample
/// carries there is a change too, under the name that the file gives it. What it does cannot be
/// read, so it is doubted like a failed record: with it, as truncating, and without it.
struct UncataloguedReader {
  private let gene: GeneDefinition
  private let reference: ReferenceSequence
  private let coding: CodingSequence
  private let known: Set<SequenceChange>
  private let loci: [VariantLocus]

  init(_ reader: EvidenceReader) {
    gene = reader.gene
    reference = reader.reference
    coding = reader.coding
    loci = reader.loci
    known = Set(reader.gene.variants.map(\.change)).union(reader.harmless)
  }

  /// What the sample carries besides the defining changes.
  struct Found {
    /// Changes that do something to the protein.
    var changes: [UncataloguedChange] = []
    /// Changes of the code that do nothing to it.
    var synonymous: [UncataloguedChange] = []
    /// What `changes` add to the worlds.
    var sites: [SiteEvidence] = []
  }

  /// The changes of coding bases and splice sites, and what they add to the worlds.
  ///
  /// - Throws: `CallingError` when the sample carries a change in an exon whose REF is wrong.
  func read(_ sample: SampleRecords) throws(CallingError) -> Found {
    guard !reference.isEmpty else { return Found() }
    var carried: Set<SequenceChange> = []
    var copies = CodonCopies()
    for (record, fields) in sample.records {
      let changes = carriedChanges(record, fields, sample.check)
      guard !changes.isEmpty else { continue }
      if reference.agrees(with: record.record.reference, at: record.first) == false {
        if coding.touches(record.span) {
          throw .exonReferenceContradiction(
            gene: gene.symbol, at: record.place,
            isFlipped: StrandFlip.isProbable(
              record.record, reference: reference.base(at: record.first)))
        }
        continue
      }
      carried.formUnion(changes)
      add(record, fields, sample.check, to: &copies)
    }
    var found = Found()
    for change in carried.subtracting(known).sorted() {
      let speaking = sample.records.filter { record, fields in
        (record.listedChanges.contains(change)
          && !record.isSilent(of: { $0 == change }, in: fields, sample.check))
          || record.alternates.indices.contains { unreadable(record, $0 + 1) == change }
      }
      guard
        let carrier = speaking.first(where: {
          carriedChanges($0.0, $0.1, sample.check).contains(change)
        })
      else { continue }
      let prediction = coding.prediction(of: change, beside: copies)
      guard prediction.consequence != .noncoding else { continue }
      let uncatalogued = UncataloguedChange(
        change: change, prediction: prediction,
        record: RecordEvidence(carrier.0.record, carrier.1),
        failure: failure(of: change, carrier.0, carrier.1, sample.check))
      if prediction.consequence.effect == .silent {
        found.synonymous.append(uncatalogued)
        continue
      }
      found.changes.append(uncatalogued)
      let reading = try reading(of: change, speaking, sample.check)
      found.sites.append(
        SiteEvidence(
          readings: closed(reading.readings, change),
          accepted: reading.accepted.map { closed($0, change) }, position: change.position,
          isCore: false))
    }
    return found
  }

  /// What the genotype carries, or its reads show beside it.
  private func carriedChanges(
    _ record: InterpretedRecord, _ sample: SampleFields, _ check: QualityCheck
  ) -> Set<SequenceChange> {
    let shown = (sample.genotype?.alleles ?? []) + [check.rival(sample)?.allele]
    return shown.reduce(into: []) { carried, allele in
      guard let allele, allele > 0 else { return }
      if case .changes(let changes) = record.alternate(allele) { carried.formUnion(changes) }
      if let change = unreadable(record, allele) { carried.insert(change) }
    }
  }

  /// What one row says of the copies: its genotype, or in doubt each allele that it shows.
  private func add(
    _ record: InterpretedRecord, _ sample: SampleFields, _ check: QualityCheck,
    to copies: inout CodonCopies
  ) {
    let genotype = PhasedGenotype(sample)
    let carries = { (allele: Int) -> Set<SequenceChange>? in
      if allele == 0 { return [] }
      if case .changes(let changes) = record.alternate(allele) { return Set(changes) }
      return nil
    }
    let read = genotype.alleles.compactMap { $0.flatMap(carries) }
    let rival = check.rival(sample)
    let isDoubted =
      read.count != 2 || genotype.alleles.count != 2 || rival != nil
      || check.suggestsHomozygote(sample) || check.failure(of: record.record, sample) != nil
      || read.contains { $0.contains { isFlip($0) } }
    if isDoubted {
      copies.add(doubted: read + [rival.flatMap { carries($0.allele) } ?? []])
    } else {
      copies.add(read, phaseSet: genotype.phaseSet)
    }
  }

  /// An ALT without readable bases over coding bases or splice sites, as a change of its own.
  private func unreadable(_ record: InterpretedRecord, _ allele: Int) -> SequenceChange? {
    guard coding.touches(record.span), record.record.alternates.indices.contains(allele - 1) else {
      return nil
    }
    switch record.alternate(allele) {
    case .changes: return nil
    // "Anything else" that a genotype points to is a change whose bases nobody wrote.
    case .anythingElse, .unreadable:
      return SequenceChange(
        position: record.first, reference: record.record.reference,
        alternate: record.record.alternates[allele - 1])
    }
  }

  private func failure(
    of change: SequenceChange, _ record: InterpretedRecord, _ sample: SampleFields,
    _ check: QualityCheck
  ) -> String? {
    if let failure = check.failure(of: record.record, sample) { return failure }
    return change.hasReadableBases ? nil : "the ALT has no readable bases"
  }

  private func isFlip(_ change: SequenceChange) -> Bool {
    loci.contains { StrandFlip.expected(for: change, at: $0) != nil }
  }

  /// What all records say about one change.
  private func reading(
    of change: SequenceChange, _ records: [(InterpretedRecord, SampleFields)],
    _ check: QualityCheck
  ) throws(CallingError) -> LocusReading {
    let statements = records.map { record, sample in
      let genotype = PhasedGenotype(sample)
      let copies = genotype.alleles.map { allele -> CopyReading in
        guard let allele else { return .missing }
        if allele == 0 { return .known(nil) }
        switch record.alternate(allele) {
        case .anythingElse:
          return unreadable(record, allele) == change
            ? .known(change) : .unreadable("<NON_REF>")
        case .unreadable(let text):
          return unreadable(record, allele) == change ? .known(change) : .unreadable(text)
        case .changes(let changes): return .known(changes.contains(change) ? change : nil)
        }
      }
      let rival = check.rival(sample)
      return LocusStatement(
        interpreted: record, sample: sample, copies: copies, listed: [change],
        phaseSet: record.phaseSet(genotype),
        failure: failure(of: change, record, sample, check),
        suggestsHomozygote: check.suggestsHomozygote(sample),
        rival: rival.map { .observed(shows($0.allele, of: record, change) ? [change] : []) },
        rivalMayBeBoth: rival?.mayBeBoth ?? false)
    }
    return try LocusReader(gene: gene.symbol, coreChanges: [], known: []).read(statements)
  }

  private func shows(_ allele: Int, of record: InterpretedRecord, _ change: SequenceChange) -> Bool
  {
    guard allele > 0 else { return false }
    if case .changes(let changes) = record.alternate(allele) { return changes.contains(change) }
    return unreadable(record, allele) == change
  }

  /// Every possible truth: an unknown copy may carry the change or not.
  private func closed(_ pairs: [CopyPair], _ change: SequenceChange) -> [CopyPair] {
    let states = { (state: CopyState) -> [CopyState] in
      state == .open ? [.observed([change]), .observed([])] : [state]
    }
    return pairs.flatMap { pair in
      states(pair.first).flatMap { first in
        states(pair.second).map { CopyPair(first, $0, phaseSet: pair.phaseSet) }
      }
    }
  }
}
