public import Pharmacogenomics

/// The reference sequence around one exon, plus strand.
public struct ExonWindow: Sendable, Hashable {
  /// Exon number in the transcript.
  public let exon: Int
  /// First and last base per assembly, 1-based, closed.
  public let spans: [GenomeAssembly: ClosedRange<Int>]
  /// Coding bases, GRCh38, 1-based, closed.
  public let coding: ClosedRange<Int>
  /// Upper-case bases of the whole window.
  public let bases: [UInt8]
  public let sources: [SourceReference]

  public init(
    exon: Int, spans: [GenomeAssembly: ClosedRange<Int>], coding: ClosedRange<Int>,
    bases: [UInt8], sources: [SourceReference]
  ) {
    self.exon = exon
    self.spans = spans
    self.coding = coding
    self.bases = bases
    self.sources = sources
  }

  /// The window in GRCh38.
  public var span: ClosedRange<Int> { spans[.grch38] ?? coding }

  /// The base at a 1-based GRCh38 position, `nil` outside the window.
  public func base(at position: Int) -> UInt8? {
    let offset = position - span.lowerBound
    return bases.indices.contains(offset) ? bases[offset] : nil
  }
}
