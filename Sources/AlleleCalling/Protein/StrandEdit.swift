import Pharmacogenomics
import Rules

/// A change read along the coding strand, trimmed of the bases that it leaves alone.
///
/// Places are *strand coordinates*: the GRCh38 position on the plus strand, its negative on the
/// minus strand, so that they ascend along the coding sequence of either.
struct StrandEdit: Sendable, Hashable {
  /// Of the first removed base; an insertion stands before it.
  let start: Int
  /// Removed bases, coding strand.
  let removed: [UInt8]
  /// Written bases, coding strand.
  let written: [UInt8]

  init(start: Int, removed: [UInt8], written: [UInt8]) {
    self.start = start
    self.removed = removed
    self.written = written
  }

  init(_ change: SequenceChange, strand: GeneDefinition.Strand) {
    var removed = Array(change.reference.utf8)[...]
    var written = Array(change.alternate.utf8)[...]
    var position = change.position
    while let first = removed.first, first == written.first {
      removed.removeFirst()
      written.removeFirst()
      position += 1
    }
    while let last = removed.last, last == written.last {
      removed.removeLast()
      written.removeLast()
    }
    switch strand {
    case .plus: self.init(start: position, removed: Array(removed), written: Array(written))
    case .minus:
      self.init(
        start: 1 - position - removed.count,
        removed: removed.reversed().map(NucleotideCode.complement),
        written: written.reversed().map(NucleotideCode.complement))
    }
  }

  /// The first place behind the removed bases.
  var end: Int { start + removed.count }

  /// Only written bases.
  var isInsertion: Bool { removed.isEmpty }

  /// Every spelling of the edit that makes the same sequence, along the coding strand.
  ///
  /// A pure insertion or deletion moves while the base that it passes equals the one that it
  /// takes up; the last spelling is the one that HGVS asks for (3' rule).
  func spellings(in coding: CodingSequence) -> [StrandEdit] {
    guard removed.isEmpty != written.isEmpty else { return [self] }
    var earlier: [StrandEdit] = []
    while let next = (earlier.last ?? self).movedBack(in: coding) { earlier.append(next) }
    var later: [StrandEdit] = []
    while let next = (later.last ?? self).movedOn(in: coding) { later.append(next) }
    return earlier.reversed() + [self] + later
  }

  private func movedOn(in coding: CodingSequence) -> StrandEdit? {
    let moving = removed + written
    guard let first = moving.first, coding.base(at: end) == first else { return nil }
    return with(Array(moving.dropFirst()) + [first], start: start + 1)
  }

  private func movedBack(in coding: CodingSequence) -> StrandEdit? {
    let moving = removed + written
    guard let last = moving.last, coding.base(at: start - 1) == last else { return nil }
    return with([last] + moving.dropLast(), start: start - 1)
  }

  private func with(_ bases: [UInt8], start: Int) -> StrandEdit {
    isInsertion
      ? StrandEdit(start: start, removed: [], written: bases)
      : StrandEdit(start: start, removed: bases, written: [])
  }
}
