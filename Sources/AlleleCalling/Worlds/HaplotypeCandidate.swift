import Pharmacogenomics
import Rules

/// A haplotype that one chromosome copy may carry, given what was observed of it.
struct HaplotypeCandidate: Sendable, Hashable {
  let name: HaplotypeName
  let needsCore: Bool
  let needsOther: Bool
  /// What it adds to another haplotype, where no star allele joins the two.
  var addition: Addition?

  /// A change at an open position on top of what was seen.
  struct Addition: Sendable, Hashable {
    let base: HaplotypeName
    let change: SequenceChange
  }

  /// Whether no star allele explains it.
  var isUndefined: Bool { name.isUndefined }
}
