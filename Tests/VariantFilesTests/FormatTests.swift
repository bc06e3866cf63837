import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite(.enabled(if: Program.areInstalled, Comment(rawValue: Program.absence)))
  struct Formats {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let text = VCFBuilder(assembly: .grch38).sample("S1")
      .record("chr1", 500, "A", ["T"], genotypes: ["0/1"])
      .record("chr6", 900, "A", ["T"], genotypes: ["0/1"])
      .record("chr6", 1000, "T", ["C", "G"], genotypes: ["1|2"])
      .record("chr6", 2000, "A", ["T"], genotypes: ["0/0"])
      .record("chr6", 2001, "A", ["T"], genotypes: ["0/1"])
      .record("chr13", 50, "G", [], genotypes: ["./."])
      .text

    static let wanted: [WantedContig] = [.six(1000...2000), .thirteen(1...100)]

    @Test(arguments: Packaging.allCases)
    func `every form gives the same records`(_ packaging: Packaging) throws {
      let path = try packaging.make(Self.text, in: folder)
      let selection = try select(path, Self.wanted)
      #expect(selection.records.map(\.position.coordinate) == [1000, 2000, 50])
      #expect(selection.records.map(\.contig) == ["6", "6", "13"])
      #expect(selection.records.map(\.writtenContig) == ["chr6", "chr6", "chr13"])
      #expect(
        selection.records.map { $0.samples.map { $0.genotype?.description } }
          == [["1|2"], ["0/0"], ["./."]])
      #expect(selection.records[0].alternates == ["C", "G"])
      #expect(selection.records[2].alternates == [])
      #expect(selection.samples == ["S1"])
      #expect(selection.contigsPresent == ["6", "13"])
      #expect(selection.contigsWithRecords == ["6", "13"])
      #expect(selection.warnings == [])
    }

    @Test func `standard input gives the same records`() async {
      await #expect(processExitsWith: .success) {
        let folder = try TemporaryFolder()
        for packaging in Packaging.allCases {
          let path = try packaging.make(Self.text, in: folder)
          let expected = try select(path, Self.wanted).records
          let records = try withStandardInput(from: path) { try select("-", Self.wanted).records }
          #expect(records == expected, "\(packaging)")
        }
        #expect(HandleCount.current.live == 0)
      }
    }

    @Test(arguments: Packaging.allCases)
    func `a file without records is read`(_ packaging: Packaging) throws {
      let path = try packaging.make(VCFBuilder(assembly: .grch38).sample("S1").text, in: folder)
      let selection = try select(path)
      #expect(selection.records == [])
      #expect(selection.contigsPresent == ["6"])
      #expect(selection.contigsWithRecords == [])
    }

    @Test(arguments: [Packaging.plain, .gzip, .bgzip, .tbi])
    func `Windows line ends are read like others`(_ packaging: Packaging) throws {
      let text = Self.text.replacingOccurrences(of: "\n", with: "\r\n")
      let records = try select(packaging.make(text, in: folder), Self.wanted).records
      let expected = try select(Packaging.plain.make(Self.text, in: folder), Self.wanted).records
      #expect(records == expected)
      #expect(records.count == 3)
    }

    @Test func `a last line without its end mark is read`() throws {
      let text = String(Self.text.dropLast())
      let path = try folder.write(text, as: "patient.vcf")
      #expect(try select(path, Self.wanted).records.count == 3)
    }

    @Test func `blank lines are passed over`() throws {
      let text = Self.text.replacingOccurrences(of: "chr6\t2000", with: "\nchr6\t2000") + "\n\n"
      let path = try folder.write(text, as: "patient.vcf")
      #expect(try select(path, Self.wanted).records.count == 3)
    }

    @Test func `a large bgzip file is read to its end`() throws {
      let builder = VCFBuilder(assembly: .grch38).sample("S1")
        .lines((1...20_000).map { "chr6\t\($0 * 10)\t.\tA\tT\t.\tPASS\t.\tGT\t0/1" })
      for packaging in [Packaging.bgzip, .tbi, .csi, .bcf, .indexedBCF] {
        let path = try packaging.make(builder.text, in: folder, as: packaging.rawValue)
        let records = try select(path, [.six(15...25, 199_990...200_100, 99_995...100_005)]).records
        #expect(records.map(\.position.coordinate) == [20, 100_000, 199_990, 200_000])
      }
    }
  }
}
