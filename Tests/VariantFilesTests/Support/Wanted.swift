import Pharmacogenomics
import Testing
import VariantFiles

extension Contig {
  static let six = Contig(
    name: "6", accessions: [.grch37: "NC_000006.11", .grch38: "NC_000006.12"], lengths: [:])
  static let thirteen = Contig(
    name: "13", accessions: [.grch37: "NC_000013.10", .grch38: "NC_000013.11"], lengths: [:])
}

extension WantedContig {
  /// Regions of chromosome 6.
  static func six(_ regions: ClosedRange<Int>...) -> Self { on(.six, regions) }
  /// Regions of chromosome 13.
  static func thirteen(_ regions: ClosedRange<Int>...) -> Self { on(.thirteen, regions) }

  private static func on(_ contig: Contig, _ regions: [ClosedRange<Int>]) -> Self {
    WantedContig(
      contig: contig,
      regions: regions.compactMap {
        GenomicRegion(contig: contig.name, first: $0.lowerBound, last: $0.upperBound)
      })
  }
}

/// Reads the wanted regions of a file.
func select(
  _ path: String, _ wanted: [WantedContig] = [.six(1000...2000)],
  samples: SampleSelection = .only
) throws(VariantFileError) -> VariantSelection {
  try VariantFileReader(path: path).select(wanted, samples: samples)
}

/// The error of reading a file that must fail.
func failure(
  _ path: String, _ wanted: [WantedContig] = [.six(1000...2000)],
  samples: SampleSelection = .only, sourceLocation: SourceLocation = #_sourceLocation
) throws -> VariantFileError {
  try #require(
    #expect(throws: VariantFileError.self, sourceLocation: sourceLocation) {
      try select(path, wanted, samples: samples)
    }, sourceLocation: sourceLocation)
}
