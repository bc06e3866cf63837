import Pharmacogenomics

/// What one allele of one `GT` says at one locus.
enum CopyReading: Sendable, Hashable {
  /// A known change, or none: the reference.
  case known(SequenceChange?)
  /// `.`.
  case missing
  /// A change that no definition knows; the copy has no known change here.
  case uncatalogued(SequenceChange)
  /// `*`, a symbolic allele, or letters that are no bases.
  case unreadable(String)

  /// The known change, if there is one.
  var knownChange: SequenceChange? {
    if case .known(let change) = self { change } else { nil }
  }

  /// What the worlds need to know.
  var state: CopyState {
    switch self {
    case .known(let change): .observed(change.map { [$0] } ?? [])
    case .uncatalogued: .observed([])
    case .missing, .unreadable: .open
    }
  }

  /// What is unexpected about it, if anything.
  var oddity: String? {
    switch self {
    case .known, .missing: nil
    case .uncatalogued(let change): "\(change) is in no definition"
    case .unreadable(let text): "allele \(text)"
    }
  }
}

/// One record's statement about one locus in one sample.
struct LocusStatement: Sendable {
  let interpreted: InterpretedRecord
  let sample: SampleFields
  /// One entry a chromosome copy of `GT`.
  let copies: [CopyReading]
  /// Known changes of the locus that the record lists.
  let listed: Set<SequenceChange>
  let phaseSet: String?
  /// Why the genotype does not count, `nil` when it does.
  let failure: String?

  var knownChanges: [SequenceChange] { copies.compactMap(\.knownChange) }
}
