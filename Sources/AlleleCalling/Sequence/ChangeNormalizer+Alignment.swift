import Pharmacogenomics

extension ChangeNormalizer {
  /// More base changes than this beside a length change are read as one complex change.
  private static let limitOfSubstitutions = 4

  /// One length change and base changes that together are a complex change, where at least one of
  /// them is known; `nil` otherwise.
  ///
  /// Callers that write haplotypes join neighbouring changes into one row. The fewest base changes
  /// explain it; of equals, those with the most known changes. A complex change without any known
  /// part stays whole.
  func alignedParts(of change: SequenceChange) -> [SequenceChange]? {
    let ref = Array(change.reference.utf8)
    let alt = Array(change.alternate.utf8)
    let shared = min(ref.count, alt.count)
    guard ref.count != alt.count, ref.first != alt.first, ref.last != alt.last else { return nil }
    var best: (parts: [SequenceChange], known: Int)?
    for gap in 0...shared {
      var substitutions: [SequenceChange] = []
      for index in 0..<shared where substitutions.count <= Self.limitOfSubstitutions {
        let place = index < gap ? index : ref.count - shared + index
        let other = index < gap ? index : alt.count - shared + index
        guard ref[place] != alt[other] else { continue }
        substitutions.append(
          SequenceChange(
            position: change.position + place, reference: text(ref[place...place]),
            alternate: text(alt[other...other])))
      }
      guard (1...Self.limitOfSubstitutions).contains(substitutions.count) else { continue }
      let length = changes(
        at: change.position + gap - 1,
        ref: anchored(ref[gap..<ref.count - shared + gap], at: change.position + gap),
        alt: anchored(alt[gap..<alt.count - shared + gap], at: change.position + gap))
      let parts = substitutions + length
      let count = parts.count(where: known.contains)
      if best.map({ (parts.count, -count) < ($0.parts.count, -$0.known) }) ?? true {
        best = (parts, count)
      }
    }
    return best.flatMap { $0.known > 0 ? $0.parts : nil }
  }

  /// Bases with the reference base before them, as a VCF writes a length change.
  private func anchored(_ bases: ArraySlice<UInt8>, at position: Int) -> String {
    text([reference.base(at: position - 1) ?? UInt8(ascii: "N")] + bases)
  }

  private func text(_ bases: some Sequence<UInt8>) -> String {
    String(decoding: Array(bases), as: UTF8.self)
  }
}
