import Pharmacogenomics

/// What a change does to the protein, as far as a policy of the rules asks.
public enum ProteinConsequence: Int, Sendable, Hashable, Comparable {
  /// Outside the coding bases and splice sites, or synonymous.
  case silent
  /// Missense, in-frame insertion or deletion, stop loss.
  case altered
  /// Stop, frameshift, start loss, broken splice site.
  case truncating

  /// From mild to severe.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension CodingSequence {
  /// The worst consequence of a change among the others that the sample carries: bases of one
  /// codon are translated together, for they may stand on one copy.
  func consequence(
    of change: SequenceChange, beside carried: Set<SequenceChange>
  ) -> ProteinConsequence {
    guard change.isSubstitution, let offset = offset(of: change.position) else {
      return consequence(of: change)
    }
    let neighbours = carried.filter { other in
      other != change && other.isSubstitution && other.position != change.position
        && self.offset(of: other.position).map { $0 / 3 == offset / 3 } == true
    }.sorted()
    var worst = consequence(of: change)
    for (index, one) in neighbours.enumerated() {
      worst = max(worst, consequence(ofBasesOfOneCodon: [change, one]))
      for other in neighbours[(index + 1)...] where other.position != one.position {
        worst = max(worst, consequence(ofBasesOfOneCodon: [change, one, other]))
      }
    }
    return worst
  }

  /// The consequence of one change on the reference background.
  ///
  /// - Complexity: O(length of the change).
  func consequence(of change: SequenceChange) -> ProteinConsequence {
    change.reference.utf8.count == 1 && change.alternate.utf8.count == 1
      ? consequence(ofSubstitution: change) : consequence(ofIndel: change)
  }

  private func consequence(ofSubstitution change: SequenceChange) -> ProteinConsequence {
    if spliceSites.contains(where: { $0.contains(change.position) }) { return .truncating }
    return offset(of: change.position) == nil ? .silent : consequence(ofBasesOfOneCodon: [change])
  }

  /// The consequence of single-base changes that lie in one codon.
  private func consequence(ofBasesOfOneCodon changes: [SequenceChange]) -> ProteinConsequence {
    guard let first = changes.first.flatMap({ offset(of: $0.position) }),
      let codon = codon(at: first), let before = GeneticCode.aminoAcid(codon.bases)
    else { return .altered }
    var mutated = codon.bases
    for change in changes {
      guard let offset = offset(of: change.position), let base = change.alternate.utf8.first
      else { return .altered }
      mutated[offset % 3] = codingBase(base)
    }
    guard let after = GeneticCode.aminoAcid(mutated) else { return .altered }
    if before == after { return .silent }
    return after == "*" || first < 3 ? .truncating : .altered
  }

  private func consequence(ofIndel change: SequenceChange) -> ProteinConsequence {
    // The anchor base itself does not change; a complex change has none.
    let isAnchored = change.reference.utf8.first == change.alternate.utf8.first
    let first = change.position + (isAnchored ? 1 : 0)
    let last = change.lastBase
    let deleted = first <= last ? first...last : nil
    // An insertion lies between `position` and the next base.
    let touched = deleted ?? change.position...first
    if spliceSites.contains(where: { deleted?.overlaps($0) ?? $0.containsBoth(of: touched) }) {
      return .truncating
    }
    let offsets = touched.compactMap(offset(of:))
    guard !offsets.isEmpty else { return .silent }
    // An insertion exactly at an exon's end shifts the frame or breaks the splice site, unless
    // the untranslated sequence begins there.
    if deleted == nil, offsets.count < touched.count {
      let isOuterEnd = offsets.allSatisfy { $0 == 0 || $0 == bases.count - 1 }
      return isOuterEnd || insertedBases(change) % 3 == 0 ? .altered : .truncating
    }
    if deleted.map({ offsets.count < $0.count }) == true { return .truncating }
    if deleted != nil, offsets.contains(where: { $0 < 3 }) { return .truncating }
    if deleted == nil, offsets.allSatisfy({ $0 < 3 }) { return .truncating }
    let shift = change.alternate.utf8.count - change.reference.utf8.count
    if shift % 3 != 0 { return .truncating }
    return hasNewStop(change) ? .truncating : .altered
  }

  private func insertedBases(_ change: SequenceChange) -> Int {
    change.alternate.utf8.count - change.reference.utf8.count
  }

  /// Whether an in-frame change writes a stop codon before the last codon.
  private func hasNewStop(_ change: SequenceChange) -> Bool {
    guard let edited = applying(change) else { return true }
    let codons = stride(from: 0, to: edited.count - 3, by: 3)
    return codons.contains { GeneticCode.aminoAcid(Array(edited[$0..<$0 + 3])) == "*" }
  }

  /// The coding sequence with a change applied; `nil` when the change leaves the coding bases.
  private func applying(_ change: SequenceChange) -> [UInt8]? {
    let ends = [offset(of: change.position), offset(of: change.lastBase)].compactMap { $0 }
    guard ends.count == 2, let low = ends.min(), let high = ends.max() else { return nil }
    let written = change.alternate.utf8.map(codingBase)
    let isReversed = ends[0] > ends[1] || (codingBase(UInt8(ascii: "A")) == UInt8(ascii: "T"))
    return bases[..<low] + (isReversed ? written.reversed() : written) + bases[(high + 1)...]
  }
}

extension ClosedRange<Int> {
  fileprivate func containsBoth(of other: ClosedRange<Int>) -> Bool {
    contains(other.lowerBound) && contains(other.upperBound)
  }
}
