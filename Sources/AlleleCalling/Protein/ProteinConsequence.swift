/// What a change does to the protein, as predicted from the coding sequence.
///
/// The corresponding Sequence Ontology terms are those of VEP (`missense_variant`, …), but for
/// the last two.
public enum ProteinConsequence: String, Sendable, Hashable, CaseIterable {
  /// Outside the coding bases and the splice sites.
  case noncoding = "outside the code"
  case synonymous
  case missense
  case stopGained = "stop gained"
  case stopLost = "stop lost"
  case startLost = "start lost"
  case frameshift
  case inFrameInsertion = "in-frame insertion"
  case inFrameDeletion = "in-frame deletion"
  /// Amino acids replaced by another number of them.
  case inFrameDelins = "in-frame deletion and insertion"
  /// One of the first two bases of an intron.
  case spliceDonor = "splice donor"
  /// One of the last two bases of an intron.
  case spliceAcceptor = "splice acceptor"
  /// Beside the start codon, or in sequence that cannot be translated.
  case unpredicted
  /// The ALT has no readable bases: a symbol, a breakend, an ambiguity code.
  case unreadable

  /// The class that the policy of the rules on undefined haplotypes speaks of.
  public var effect: ProteinEffect {
    switch self {
    case .noncoding, .synonymous: .silent
    case .missense, .stopLost, .inFrameInsertion, .inFrameDeletion, .inFrameDelins, .unpredicted:
      .altered
    case .stopGained, .startLost, .frameshift, .spliceDonor, .spliceAcceptor, .unreadable:
      .truncating
    }
  }
}

/// What a change does to the protein, as far as a policy of the rules asks.
public enum ProteinEffect: String, Sendable, Hashable, Comparable, CaseIterable {
  case silent
  case altered
  case truncating

  /// From mild to severe.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.severity < rhs.severity }

  private var severity: Int {
    switch self {
    case .silent: 0
    case .altered: 1
    case .truncating: 2
    }
  }
}
