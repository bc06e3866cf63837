import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  /// What an index leads to is what a scan of the same lines finds, whatever made the index.
  @Suite(.enabled(if: Program.areInstalled, Comment(rawValue: Program.absence)))
  struct RandomIndexes {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// An index and the bases of its smallest bin, as a power of two; a .tbi has one size only.
    struct Kind: CustomTestStringConvertible {
      let packaging: Packaging
      let shift: Int

      var testDescription: String { "\(packaging) \(shift)" }

      static let all =
        [Kind(packaging: .tbi, shift: 14)]
        + [Packaging.csi, .indexedBCF].flatMap { packaging in
          [9, 14, 17, 20].map { Kind(packaging: packaging, shift: $0) }
        }
    }

    /// The last base that a .tbi can hold.
    private static let extent = 1 << 29

    @Test(arguments: Kind.all, 1...6)
    func `random windows through any index bring what a scan brings`(_ kind: Kind, _ seed: Int)
      throws
    {
      var chance = SeededGenerator(seed: UInt64(seed))
      let text = text(&chance)
      let plain = try Packaging.plain.make(text, in: folder, as: "plain")
      let path = try kind.packaging.make(text, in: folder)
      try index(path, kind)
      var found = 0
      for _ in 0..<12 {
        let wanted: [WantedContig] = [
          .six(window(&chance), window(&chance)), .thirteen(window(&chance)),
        ]
        let indexed = try select(path, wanted)
        let scanned = try select(plain, wanted)
        #expect(indexed.records == scanned.records)
        #expect(indexed.contigsWithRecords == scanned.contigsWithRecords)
        found += indexed.records.count
      }
      #expect(found > 0)
    }

    private func index(_ path: String, _ kind: Kind) throws {
      switch kind.packaging {
      case .csi: try Program.run("tabix", ["-f", "-C", "-m", "\(kind.shift)", "-p", "vcf", path])
      case .indexedBCF: try Program.run("bcftools", ["index", "-f", "-m", "\(kind.shift)", path])
      default: break
      }
    }

    /// Some thousand records on up to four contigs, dense here and sparse there, some of them long.
    private func text(_ chance: inout SeededGenerator) -> String {
      let contigs = ["chr1", "chr6", "chr9", "chr13"]
      var lines: [String] = []
      for contig in contigs where contig == "chr6" || Int.random(in: 0..<4, using: &chance) > 0 {
        let step = 1 << Int.random(in: 4...20, using: &chance)
        var position = Int.random(in: 1...step, using: &chance)
        for _ in 0..<Int.random(in: 20...2500, using: &chance) where position < Self.extent {
          lines.append("\(contig)\t\(position)\t\(rest(at: position, &chance))")
          position += Int.random(in: 0...2 * step, using: &chance)
        }
      }
      return VCFBuilder(assembly: .grch38).sample("S1").contigs(contigs).lines(lines).text
    }

    private func rest(at position: Int, _ chance: inout SeededGenerator) -> String {
      let length = 1 << Int.random(in: 0...20, using: &chance)
      let end = min(position + length, Self.extent)
      return switch Int.random(in: 0..<20, using: &chance) {
      case 0: ".\tA\t<NON_REF>\t.\tPASS\tEND=\(end)\tGT\t0/0"
      case 1: ".\t\(String(repeating: "A", count: min(length, 300)))\tG\t.\tPASS\t.\tGT\t0/1"
      default: ".\tA\tG\t.\tPASS\t.\tGT\t0/1"
      }
    }

    private func window(_ chance: inout SeededGenerator) -> ClosedRange<Int> {
      let first = Int.random(in: 1...1 << Int.random(in: 4...29, using: &chance), using: &chance)
      return first...first + (1 << Int.random(in: 0...22, using: &chance))
    }
  }
}
