/// What ties the order of copies at one place to that at others.
///
/// Only genotypes of one set keep their order among each other; nothing is assumed across sets.
public enum PhaseSet: Sendable, Hashable {
  /// `|` without a set: one for the contig (VCF 4.4 §1.6.2).
  case contig
  /// `PS` or `PSL` of a genotype with `|`.
  case stated(String)
  /// GATK's `PID`, by its text.
  case physical(String)
  /// The changes of one unphased record, which share its genotype; by the record's text.
  case record(String)

  /// The set as the file names it: `PS 48037782`, `PID 18130687_T_C`; `nil` where it has no name.
  var name: String? {
    switch self {
    case .stated(let text): "PS \(text)"
    case .physical(let text): "PID \(text)"
    case .contig, .record: nil
    }
  }
}
