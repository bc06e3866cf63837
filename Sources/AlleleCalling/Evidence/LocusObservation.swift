public import Pharmacogenomics
public import Rules

/// One locus of one sample: what was seen, and in which records.
public struct LocusObservation: Sendable, Hashable {
  public let locus: VariantLocus
  public let observation: Observation
  /// The genotype in site alleles, `T/C`, or `nil` where nothing was seen.
  public let genotype: String?
  /// Copies that carry a known change of the locus, where the genotype was seen.
  public let variantCopies: Int
  /// The records that speak about the locus, in file order.
  public let records: [RecordEvidence]
  /// Whether a missing record was read as reference because the user said so.
  public let isAssumedReference: Bool
  /// Whether any reading leaves a copy open, or an ALT is probably written on the other strand. A
  /// failed genotype that shows a change does not: it is read with the change and without it.
  public let isOpen: Bool
  /// Whether something unexpected hides what stands here, such as an allele that cannot be read, so
  /// that nothing may be taken for granted.
  public let isBlocked: Bool
  /// The least accuracy of the records that count and may be a program's guess; `nil` without one.
  public let imputation: ImputationAccuracy?

  /// Older rs numbers under which the records name the locus, with the one in use.
  public var formerIdentifiers: [NameTranslation] {
    let written = records.flatMap(\.identifiers)
    return locus.variants.flatMap { variant in
      variant.mergedRSIDs.filter(written.contains)
        .map { NameTranslation(written: $0, now: variant.label) }
    }
  }

  /// Whether both copies are known: if only by an allele that no definition knows, and if only as
  /// what lacks the changes that some record lists.
  public var isKnown: Bool {
    switch observation {
    case .called: true
    case .unexpected, .partial: !isOpen
    case .filtered, .noCall, .absent: false
    }
  }
}

/// One record behind an observation, as the file writes it.
public struct RecordEvidence: Sendable, Hashable {
  /// `chr6:18130687`.
  public let place: String
  /// `ID`, split at `;`.
  public let identifiers: [String]
  public let reference: String
  public let alternates: [String]
  /// `GT` as written.
  public let genotype: String
  /// `PS 48037782` or `PID 18130687_T_C`: the phase set of the genotype, where the file names one.
  public let phaseSet: String?
  /// Whether two sources of phase contradict each other about it, so that neither counts.
  public let isPhaseContradicted: Bool
  /// Whether its order rests on the `|` of GT alone, which names no set: VCF 4.4 §1.6.2 then ties it to
  /// all others on the chromosome that name none.
  public let isPhasedWithoutSet: Bool
  public let genotypeQuality: Int?
  public let depth: Int?
  /// `INFO/END` of a reference block, 1-based.
  public let end: Int?
  public let filters: [String]
  /// What an imputing program states of a record that it does not mark as typed: the genotype may
  /// be its guess.
  public let imputation: ImputationAccuracy?
}

extension RecordEvidence {
  init(_ record: VariantRecord, _ sample: SampleFields) {
    place = "\(record.writtenContig):\(record.position)"
    identifiers = record.identifiers
    reference = record.reference
    alternates = record.alternates
    genotype = sample.genotype?.description ?? "."
    let phased = PhasedGenotype(sample)
    phaseSet = phased.setName(of: sample)
    isPhaseContradicted = phased.isContradicted
    isPhasedWithoutSet =
      phased.phaseSet == .contig && phased.alleles.count == 2
      && phased.alleles.first != phased.alleles.last
    genotypeQuality = sample.statedGenotypeQuality
    depth = record.depth(of: sample)
    end = record.end
    filters = record.filters
    imputation = record.possibleGuess
  }
}
