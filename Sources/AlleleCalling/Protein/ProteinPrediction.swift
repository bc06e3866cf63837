import Pharmacogenomics

/// What one change does to the protein, with its names.
///
/// Names follow the HGVS recommendations, version 21 (hgvs-nomenclature.org).
public struct ProteinPrediction: Sendable, Hashable {
  public let consequence: ProteinConsequence
  /// HGVS c. name, `c.719A>G`; `nil` where the rules do not hold the sequence that it needs.
  public let codingName: String?
  /// HGVS p. name in parentheses, for it is predicted: `p.(Tyr240Cys)`; `p.?` at a splice site.
  public let proteinName: String?
  /// HGVS c. names of other changes of the sample in the same codon, with which the codon was
  /// translated although they need not stand on the same copy.
  public let readWith: [String]

  public init(
    consequence: ProteinConsequence, codingName: String?, proteinName: String?,
    readWith: [String] = []
  ) {
    self.consequence = consequence
    self.codingName = codingName
    self.proteinName = proteinName
    self.readWith = readWith
  }

  static let unreadable = Self(consequence: .unreadable, codingName: nil, proteinName: nil)
}

extension CodingSequence {
  /// What a change in normal form does to the protein.
  ///
  /// - Parameter copies: What the copies of the sample may carry: changes of one codon that may
  ///   stand on one copy are translated together, and the worst that is possible counts.
  func prediction(
    of change: SequenceChange, beside copies: CodonCopies = CodonCopies()
  ) -> ProteinPrediction {
    guard change.hasReadableBases else { return .unreadable }
    return change.isSubstitution
      ? prediction(ofSubstitution: change, beside: copies)
      : prediction(ofIndel: StrandEdit(change, strand: strand))
  }
}
