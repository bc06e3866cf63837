import Pharmacogenomics
import Rules

/// The reference bases of a gene's exon windows, by GRCh38 position.
struct ReferenceSequence: Sendable {
  private let windows: [ExonWindow]

  init(of gene: GeneDefinition) { windows = gene.exons }

  /// Whether the gene has reference sequence at all.
  var isEmpty: Bool { windows.isEmpty }

  /// The window that holds a 1-based GRCh38 position.
  func window(at position: Int) -> ExonWindow? {
    windows.first { $0.span.contains(position) }
  }

  /// The upper-case base at a 1-based GRCh38 position, `nil` outside all windows.
  func base(at position: Int) -> UInt8? { window(at: position)?.base(at: position) }

  /// How the bases written at a position compare with the reference.
  ///
  /// Lower case counts as upper case. An IUPAC code may contradict, but tells too little to
  /// agree: `N` does neither. `nil` when no written base in a window says anything.
  func agrees(with written: String, at position: Int) -> Bool? {
    var isKnown = false
    for (offset, code) in written.utf8.enumerated() {
      guard let base = base(at: position + offset) else { continue }
      if !NucleotideCode.code(code, allows: base) { return false }
      if NucleotideCode.isPlain(code) { isKnown = true }
    }
    return isKnown ? true : nil
  }
}
