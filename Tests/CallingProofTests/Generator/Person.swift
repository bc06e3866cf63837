/// The truth of one sample in one gene: both chromosome copies.
struct TrueCopy: Sendable, Hashable {
  /// Known variants, as bits.
  var mask: UInt64 = 0
  /// Edits that no definition knows, by their place in the file's list.
  var extras: Set<Int> = []
}

/// How a sample's genotypes are phased.
struct PhasePlan: Sendable {
  enum Phase: Sendable, Hashable {
    case unphased
    /// `|` without PS.
    case contig
    /// `|` with this PS; the set's own orientation.
    case set(Int, isTurned: Bool)
  }

  /// One entry a site of the gene.
  let sites: [Phase]
}
