import Pharmacogenomics
import Rules

/// Recognizes bases that were written on the other strand.
///
/// Changes between bases that pair with each other (A and T, C and G) read the same on both
/// strands but for their direction: of these no flip is claimed.
enum StrandFlip {
  /// The known change of a locus that an observed one is, if its bases were complemented: ALT alone,
  /// or REF and ALT both. `nil` where it is none.
  static func expected(for observed: SequenceChange, at locus: VariantLocus) -> SequenceChange? {
    locus.variants.map(\.change).first { isComplement(observed, of: $0) }
  }

  /// Whether an observed base change is an expected one with its bases complemented.
  static func isComplement(_ observed: SequenceChange, of expected: SequenceChange) -> Bool {
    observed.isSubstitution && expected.isSubstitution && expected.position == observed.position
      && !isPalindromic(expected)
      && complement(expected.alternate) == observed.alternate
      && (observed.reference == expected.reference
        || observed.reference == complement(expected.reference))
  }

  /// Whether a single base written as REF is the complement of the reference, in a record whose
  /// ALTs leave no other reading.
  static func isProbable(_ record: VariantRecord, reference: UInt8?) -> Bool {
    let written = record.reference.uppercased()
    guard let reference, written.utf8.count == 1, NucleotideCode.isPlain(written) else {
      return false
    }
    let base = String(decoding: [reference], as: UTF8.self)
    return written == complement(base)
      && !record.alternates.contains { $0.uppercased() == base }
  }

  private static func isPalindromic(_ change: SequenceChange) -> Bool {
    complement(change.reference) == change.alternate
  }

  private static func complement(_ bases: String) -> String {
    String(decoding: bases.utf8.map(NucleotideCode.complement), as: UTF8.self)
  }
}
