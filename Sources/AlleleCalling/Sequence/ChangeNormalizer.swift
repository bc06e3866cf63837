import Pharmacogenomics
import Rules

/// Turns any spelling of REF and ALT into normal changes.
///
/// Equal lengths fall apart into single-base changes, so an MNV over two defining
/// positions states both. Indels are trimmed and left-aligned inside the window
/// (Tan 2015, doi 10.1093/bioinformatics/btv112).
///
/// One ALT may hold a known change of length and a known base change beside it. Where the
/// edited sequence is that of both together, it falls apart into them.
struct ChangeNormalizer: Sendable {
  let reference: ReferenceSequence
  let known: Set<SequenceChange>

  init(reference: ReferenceSequence, gene: GeneDefinition) {
    self.reference = reference
    known = Set(gene.variants.map(\.change))
  }

  /// The changes of one ALT; empty when ALT equals REF.
  ///
  /// `position` is the 1-based GRCh38 position of the first base of `ref`.
  func changes(at position: Int, ref: String, alt: String) -> [SequenceChange] {
    let ref = Array(ref.uppercased().utf8)
    let alt = Array(alt.uppercased().utf8)
    if ref.count == alt.count {
      return ref.indices.filter { ref[$0] != alt[$0] }.map {
        change(position + $0, ref[$0...$0], alt[$0...$0])
      }
    }
    let whole = indel(at: position, ref: ref[...], alt: alt[...])
    return known.contains(whole) ? [whole] : parts(of: whole) ?? alignedParts(of: whole) ?? [whole]
  }

  private func indel(
    at position: Int, ref: ArraySlice<UInt8>, alt: ArraySlice<UInt8>
  ) -> SequenceChange {
    var (position, ref, alt) = (position, ref, alt)
    while let last = ref.last, last == alt.last {
      ref.removeLast()
      alt.removeLast()
    }
    var anchor: UInt8?
    while let first = ref.first, first == alt.first {
      anchor = ref.removeFirst()
      alt.removeFirst()
      position += 1
    }
    guard ref.isEmpty != alt.isEmpty else { return change(position, ref, alt) }
    // A pure insertion or deletion moves left while the base before it equals its last base.
    while let before = reference.base(at: position - 1), before == (ref.last ?? alt.last) {
      if ref.isEmpty { alt = [before] + alt.dropLast() } else { ref = [before] + ref.dropLast() }
      position -= 1
      anchor = nil
    }
    guard let base = reference.base(at: position - 1) ?? anchor else {
      return change(position, ref, alt)
    }
    return change(position - 1, [base] + ref, [base] + alt)
  }

  private func change(
    _ position: Int, _ ref: ArraySlice<UInt8>, _ alt: ArraySlice<UInt8>
  ) -> SequenceChange {
    SequenceChange(
      position: position, reference: String(decoding: ref, as: UTF8.self),
      alternate: String(decoding: alt, as: UTF8.self))
  }
}
