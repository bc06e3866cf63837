import AzadoseTestSupport
import Foundation
import Testing

/// What azadose read, held against what bcftools reads in the same file.
@Suite(.enabled(if: Tool.areInstalled("bcftools"), "needs bcftools"))
struct CrossCheckTests {
  @Test(arguments: Samples.sound.filter { $0 != "family.vcf" })
  func `genotypes are those that bcftools reads`(name: String) throws {
    Samples.freshIndexes
    try check("vcf-samples/" + name, sample: "patient")
  }

  @Test(arguments: ["mother", "father", "child"])
  func `genotypes of one sample of several are those that bcftools reads`(name: String) throws {
    try check("vcf-samples/family.vcf", sample: name)
  }

  /// What bcftools prints of a FORMAT key; it refuses one that the header does not declare.
  private static func column(_ key: String, in header: String) -> String {
    header.contains("##FORMAT=<ID=\(key),") ? "[%\(key)]" : "."
  }

  /// A line without its last column, which takes the place of DP where it is stated.
  private static func withLeastDepth(_ line: Substring) -> String {
    var columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    if let least = columns.popLast(), least != "." { columns[5] = least }
    return columns.joined(separator: "\t")
  }

  private func check(_ file: String, sample: String) throws {
    let bcftools = try #require(Tool.find("bcftools"))
    let header = try Tool.run(bcftools, ["view", "-h", file]).out
    // Of a reference block the least depth counts.
    let (quality, depth, least) = (
      Self.column("GQ", in: header), Self.column("DP", in: header),
      Self.column("MIN_DP", in: header)
    )
    let format =
      "%CHROM:%POS\\t%REF\\t%ALT\\t[%GT]\\t\(quality)\\t\(depth)\\t%FILTER\\t\(least)\\n"
    let query = try Tool.run(bcftools, ["query", "-s", sample, "-f", format, file])
    try #require(query.exit == 0, "\(query.err)")
    let expected = Set(query.out.split(separator: "\n").map(Self.withLeastDepth))
    let found = try #require(try Azadose.report(file, ["--sample", sample]))
    let records = found.positions.flatMap(\.records)
    for record in records {
      let line = [
        record.place, record.reference, record.alternates.joined(separator: ","), record.genotype,
        record.genotypeQuality.map { "\($0)" } ?? ".", record.depth.map { "\($0)" } ?? ".",
        record.filters.isEmpty ? "." : record.filters.joined(separator: ";"),
      ].joined(separator: "\t")
      #expect(expected.contains(line), "bcftools reads no such line: \(line)")
    }
    // Every record of bcftools at a defining position is among them.
    let places = Set(records.map(\.place))
    let positions = Set(found.positions.map { "\($0.contig):\($0.position)" })
    for line in expected {
      let place = String(line.prefix { $0 != "\t" })
      if positions.contains(place.replacing("chr", with: "")) {
        #expect(places.contains(place), "not read: \(line)")
      }
    }
  }
}
