import Pharmacogenomics
import Rules

extension ChangeNormalizer {
  /// A known indel and known base changes that together edit the window as `change` does;
  /// `nil` when no known changes explain it. Nothing is invented to make a known indel fit.
  func parts(of change: SequenceChange) -> [SequenceChange]? {
    guard let window = reference.window(at: change.position),
      let edited = window.applying(change)
    else { return nil }
    for indel in known.sorted() where !indel.isSubstitution {
      guard let base = window.applying(indel), base.count == edited.count else { continue }
      let places = edited.indices.filter { edited[$0] != base[$0] }
      let bases = places.compactMap { window.substitution(at: $0, to: edited[$0], after: indel) }
      if bases.count == places.count, bases.allSatisfy(known.contains) { return [indel] + bases }
    }
    return nil
  }
}

extension ExonWindow {
  /// The window's bases with one change made; `nil` when the change leaves the window.
  fileprivate func applying(_ change: SequenceChange) -> [UInt8]? {
    let first = change.position - span.lowerBound
    let end = first + change.reference.utf8.count
    guard first >= 0, end <= bases.count else { return nil }
    return bases[..<first] + Array(change.alternate.utf8) + bases[end...]
  }

  /// The base change that explains one place of a window edited by an indel; `nil` inside the
  /// inserted bases, which have no place in the reference.
  fileprivate func substitution(
    at place: Int, to base: UInt8, after indel: SequenceChange
  ) -> SequenceChange? {
    let anchor = indel.position - span.lowerBound
    let written = indel.alternate.utf8.count
    let position: Int
    if place <= anchor {
      position = span.lowerBound + place
    } else if place < anchor + written {
      return nil
    } else {
      position = span.lowerBound + place - written + indel.reference.utf8.count
    }
    guard let reference = self.base(at: position) else { return nil }
    return SequenceChange(
      position: position, reference: String(decoding: [reference], as: UTF8.self),
      alternate: String(decoding: [base], as: UTF8.self))
  }
}
