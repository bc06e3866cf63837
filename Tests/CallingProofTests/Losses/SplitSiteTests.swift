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
    var count = 0
    let core = Self.cores[number].3
    for other in ["A", "C", "G", "T"] where other != Self.cores[number].2 && other != core {
      try Self.forEachSplit(number, other) { check, place, rows in
        for loss in Loss.evidence {
          // The row of the core change alone, and every row.
          for lost in [1, rows] {
            let losses = Dictionary(
              uniqueKeysWithValues: (place..<place + lost).map { ($0, loss) })
            count += 1
            let wrong = try check.wrong(.core, losses)
            #expect(wrong == nil)
          }
        }
      }
    }
    #expect(count > 500)
  }

  @Test func `promise 2: a core position that loses the row of its rare allele says so`() throws {
    var count = 0
    try Self.forEachSplit(0, "G") { check, place, rows in
      guard rows == 2 else { return }
      for loss in Loss.evidence {
        count += 1
        let wrong = try check.wrong(.other, [place + 1: loss])
        #expect(wrong == nil)
      }
    }
    #expect(count > 100)
  }

  /// Asks every genotype of a core position and of another base, in every way to write it: the
  /// check, the place of its first row and how many rows it has.
  private static func forEachSplit(
    _ number: Int, _ other: String, _ body: (LossCheck, Int, Int) throws -> Void
  ) throws {
    let (contig, position, _, core) = cores[number]
    let proof = try Proof()
    let folder = try TemporaryFolder()
    let normal = try People.text(PackageRoot.url(of: "vcf-samples/normal.vcf").path)
    for genotype in genotypes {
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
            row[9] = cell(genotype, of: group, style, mark)
            return row
          }
          sheet.records.insert(contentsOf: rows, at: place)
          guard let check = try LossCheck(sheet, proof, in: folder) else { continue }
          try body(check, place, rows.count)
        }
      }
    }
  }
}
