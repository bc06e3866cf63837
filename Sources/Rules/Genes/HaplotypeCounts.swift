public import Pharmacogenomics

/// How often each named allele was counted on the phased haplotypes of a panel.
public struct HaplotypeCounts: Sendable, Hashable {
  /// Haplotypes counted in each group.
  public let totals: [Ancestry: Int]
  /// Count of each allele in each group; an allele that is not listed was not seen.
  public let counts: [Ancestry: [String: Int]]
  public let sources: [SourceReference]

  public init(
    totals: [Ancestry: Int], counts: [Ancestry: [String: Int]], sources: [SourceReference]
  ) {
    self.totals = totals
    self.counts = counts
    self.sources = sources
  }

  /// Haplotypes of this allele counted in one group.
  public func count(of allele: String, in group: Ancestry) -> Int {
    counts[group]?[allele] ?? 0
  }

  /// Haplotypes of this allele counted in all groups together.
  public func pooledCount(of allele: String) -> Int {
    Ancestry.allCases.reduce(0) { $0 + count(of: allele, in: $1) }
  }

  /// Haplotypes counted in all groups together.
  public var pooledTotal: Int { Ancestry.allCases.reduce(0) { $0 + (totals[$1] ?? 0) } }
}
