/// What a file shows of one locus in one sample. The words are never folded into one another.
public enum Observation: Sendable, Hashable {
  /// Both copies are known.
  case called
  /// One copy is known, the other is not: `0/.`, or a haploid call; the text says which.
  case partial(String)
  /// A record stands here, and its genotype is `./.`.
  case noCall
  /// FILTER, GQ, DP or allele balance fails; the text says which and by how much.
  case filtered(String)
  /// No record and no reference block covers the locus.
  case absent
  /// An allele that no definition knows, or records that contradict each other; the text says what.
  case unexpected(String)

  /// The word that reports print.
  public var word: String {
    switch self {
    case .called: "called"
    case .partial: "partial"
    case .noCall: "no call"
    case .filtered: "filtered"
    case .absent: "absent"
    case .unexpected: "unexpected"
    }
  }

  /// What failed or is missing, for the three words that need a reason.
  public var reason: String? {
    switch self {
    case .partial(let reason), .filtered(let reason), .unexpected(let reason): reason
    case .called, .noCall, .absent: nil
    }
  }
}
