import Pharmacogenomics

/// What one allele of one `GT` says at one locus.
enum CopyReading: Sendable, Hashable {
  /// A known change, or none: the reference.
  case known(SequenceChange?)
  /// `.`.
  case missing
  /// A `0` of records that do not list the change that the locus asks about: it says "none of my
  /// ALTs", these known changes, which is not yet the reference.
  case unstated(lacking: Set<SequenceChange>)
  /// A change that no definition knows; the copy has no known change here.
  case uncatalogued(SequenceChange)
  /// A change that no definition knows and whose bases are a known one's on the other strand. Here
  /// it is read as it is written; `StrandReading` reads it the other way.
  case flipped(SequenceChange)
  /// `*`, a symbolic allele, or letters that are no bases.
  case unreadable(String)

  /// Whether an allele is there, known or not, and not a `0` or a dot.
  var isAllele: Bool {
    switch self {
    case .known(let change): change != nil
    case .missing, .unstated: false
    case .uncatalogued, .flipped, .unreadable: true
    }
  }

  /// Whether it is a `0` that answers nothing.
  var isUnstated: Bool {
    if case .unstated = self { true } else { false }
  }

  /// The known change, if there is one.
  var knownChange: SequenceChange? {
    if case .known(let change) = self { change } else { nil }
  }

  /// What the worlds need to know.
  var state: CopyState {
    switch self {
    case .known(let change): .observed(change.map { [$0] } ?? [])
    case .uncatalogued, .flipped: .observed([])
    case .unstated(let lacking): .unanswered(lacking: lacking)
    case .missing, .unreadable: .open
    }
  }

  /// What is unexpected about it, if anything.
  var oddity: String? {
    switch self {
    case .known, .missing: nil
    case .unstated: "the change that is asked about has no call"
    case .uncatalogued(let change): "\(change) is in no definition"
    case .flipped(let change):
      "\(change) is in no definition and probably written on the other strand"
    case .unreadable(let text): "allele \(text)"
    }
  }
}
