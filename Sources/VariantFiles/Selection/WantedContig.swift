public import Pharmacogenomics

/// The regions of one contig that a pass shall bring back.
public struct WantedContig: Sendable, Hashable {
  /// The contig, under all the names that a file may give it.
  public let contig: Contig
  /// Closed 1-based intervals on that contig, in any order; they may overlap.
  public let regions: [GenomicRegion]

  public init(contig: Contig, regions: [GenomicRegion]) {
    self.contig = contig
    self.regions = regions
  }
}
