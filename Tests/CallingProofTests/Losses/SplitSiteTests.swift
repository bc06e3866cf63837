import AzadoseTestSupport
import Foundation
import Testing

/// Promise 2 at core positions that have two ALTs: every genotype of them, in every way to write it.
@Suite struct SplitSiteTests {
  /// How a site of two ALTs stands in a file.
  enum Style: CaseIterable {
    case joined
    /// A row an ALT, with `0` for the ALT of the other row.
    case zeros
    /// A row an ALT, with `.` for the ALT of the other row.
    case dots
  }

  /// Two copies of the alleles 0, 1 (the core change) and 2 (another base).
  private static let genotypes = (0...2).flatMap { one in (0...2).map { [one, $0] } }

  private static let cores = [
    ("6", 18_130_687, "T", "C"), ("6", 18_138_997, "C", "T"), ("6", 18_143_724, "C", "G"),
    ("13", 48_045_719, "C", "T"),
  ]

  /// The cell of a genotype in the row of some ALTs; its reads fit what it says.
  private static func cell(_ genotype: [Int], of alleles: [Int], _ style: Style, _ mark: String)
    -> String
  {
    let indexes = genotype.map { allele -> Int? in
      if allele == 0 { return 0 }
      return alleles.firstIndex(of: allele).map { $0 + 1 } ?? (style == .dots ? nil : 0)
    }
    let reads = (0...alleles.count).map { index in
      "\(15 * indexes.count { $0 == index })"
    }
    return indexes.map { $0.map(String.init) ?? "." }.joined(separator: mark) + ":"
      + reads.joined(separator: ",") + ":30:80"
  }

  @Test(arguments: 0..<cores.count)
  func `promise 2: a split core position that loses its core change gives no higher dose`(
    number: Int
  ) throws {
    let (contig, position, reference, core) = Self.cores[number]
    let proof = try Proof()
    let folder = try TemporaryFolder()
    var count = 0
    let normal = try People.text(PackageRoot.url(of: "vcf-samples/normal.vcf").path)
    for other in ["A", "C", "G", "T"] where other != reference && other != core {
      for genotype in Self.genotypes {
        for style in Style.allCases {
          for mark in ["/", "|"] {
            var sheet = VCFSheet(normal)
            let place = try #require(
              sheet.records.firstIndex { $0[0] == "chr" + contig && $0[1] == "\(position)" })
            let old = sheet.records.remove(at: place)
            let groups = style == .joined ? [[1, 2]] : [[1], [2]]
            let rows = groups.map { group in
              var row = old
              row[4] = group.map { [core, other][$0 - 1] }.joined(separator: ",")
              row[9] = Self.cell(genotype, of: group, style, mark)
              return row
            }
            sheet.records.insert(contentsOf: rows, at: place)
            guard let check = try LossCheck(sheet, proof, in: folder) else { continue }
            for loss in Loss.evidence {
              // The row of the core change alone, and every row.
              for lost in [1, rows.count] {
                let losses = Dictionary(
                  uniqueKeysWithValues: (place..<place + lost).map { ($0, loss) })
                count += 1
                #expect(try check.wrong(.core, losses) == nil)
              }
            }
          }
        }
      }
    }
    #expect(count > 500)
  }
}
