import Pharmacogenomics

/// One record's statement about one locus in one sample.
struct LocusStatement: Sendable {
  let interpreted: InterpretedRecord
  let sample: SampleFields
  /// One entry a chromosome copy of `GT`.
  var copies: [CopyReading]
  /// Changes of the locus that the record lists.
  let listed: Set<SequenceChange>
  let phaseSet: PhaseSet?
  /// Why the genotype does not count, `nil` when it does.
  let failure: String?
  /// Whether it answers what the locus asks, so that a `0` of it and of the records that are true
  /// beside it is the reference.
  var answers = true
  /// Whether its `0` denies every change of the locus, listed or not.
  var deniesEverything = false
  /// Known changes that stand alone in an ALT: even if its genotype is wrong, that they are not
  /// there is all that it can say.
  var denied: Set<SequenceChange> = []
  /// Whether the reads of a heterozygote are so nearly all ALT that both copies may carry it.
  var suggestsHomozygote = false
  /// What the reads of a homozygote show on one copy: the reference, or a known change.
  var rival: CopyState?
  /// Whether so few reads show the homozygote itself that both copies may be the rival.
  var rivalMayBeBoth = false

  /// The known changes that the genotype carries, one entry a copy.
  var knownChanges: [SequenceChange] { copies.compactMap(\.knownChange) }

  /// Whether the genotype or its reads show a change that is known.
  var showsChange: Bool {
    !knownChanges.isEmpty || rival.map { $0 != .observed([]) } ?? false
  }

  /// The same where nothing answers what is asked, so that a `0` is not yet the reference; the
  /// records that are true together deny the changes that they list.
  func unanswered(lacking: Set<SequenceChange>) -> LocusStatement {
    var statement = self
    statement.copies = copies.map { $0 == .known(nil) ? .unstated(lacking: lacking) : $0 }
    return statement
  }

  /// Whether both copies are known, but for what no record answers.
  var isComplete: Bool { copies.count == 2 && copies.allSatisfy { $0.state != .open } }

  /// Whether the order of the copies is known beyond the record.
  var isPhased: Bool {
    switch phaseSet {
    case .contig, .stated, .physical: true
    case .record, nil: false
    }
  }

  /// Whether an allele is probably written on the other strand.
  var isFlipped: Bool { copies.contains { if case .flipped = $0 { true } else { false } } }

  /// Whether a copy shows something unexpected.
  var isOdd: Bool { copies.contains { $0.oddity != nil && !$0.isUnstated } }

  /// Whether the genotype is dots alone.
  var isNoCall: Bool { copies.allSatisfy { $0 == .missing } }

  /// `chr6:18130687 T>C,G`, for messages.
  var recordText: String { interpreted.text }

  /// Both copies as the worlds need them; a missing second copy is open.
  var pair: CopyPair {
    CopyPair(
      copies.first?.state ?? .open, copies.count > 1 ? copies[1].state : .open,
      phaseSet: phaseSet)
  }
}
