import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite(.enabled(if: Program.areInstalled, Comment(rawValue: Program.absence)))
  struct Indexes {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// `count` records on chromosome 6, one every ten bases, then one on chromosome 13.
    private func text(_ count: Int, step: Int = 10, contigs: [String] = ["chr6", "chr13"]) -> String
    {
      VCFBuilder(assembly: .grch38).sample("S1").contigs(contigs)
        .lines((1...count).map { "\(contigs[0])\t\($0 * step)\t.\tA\tG\t.\tPASS\t.\tGT\t0/1" })
        .record(contigs[1], 77, "A", ["G"], genotypes: ["0/1"]).text
    }

    private func replaceIndex(_ packaging: Packaging, of path: String, from other: String) throws {
      try folder.write(folder.data(packaging.index(of: other)), as: "swap")
      try FileManager.default.removeItem(atPath: packaging.index(of: path))
      try FileManager.default.moveItem(
        atPath: folder.path("swap"), toPath: packaging.index(of: path))
    }

    @Test(arguments: Packaging.indexed, [10, 3000, 20_000])
    func `the index of a shorter or longer file is an error`(_ packaging: Packaging, _ count: Int)
      throws
    {
      let path = try packaging.make(text(5000), in: folder)
      let other = try packaging.make(text(count), in: folder, as: "other")
      try replaceIndex(packaging, of: path, from: other)
      let error = try failure(path)
      #expect(error.code == .wrongIndex)
      #expect(error.nextStep.contains(packaging == .indexedBCF ? "bcftools index -f" : "tabix -f"))
    }

    @Test(arguments: Packaging.indexed)
    func `the index of a file with one more record is an error`(_ packaging: Packaging) throws {
      let path = try packaging.make(text(5000), in: folder)
      let other = try packaging.make(text(5001), in: folder, as: "other")
      try replaceIndex(packaging, of: path, from: other)
      #expect(try failure(path).code == .wrongIndex)
    }

    @Test(arguments: Packaging.indexed)
    func `the index of an empty file is an error`(_ packaging: Packaging) throws {
      let path = try packaging.make(text(50), in: folder)
      let empty = VCFBuilder(assembly: .grch38).sample("S1").contigs(["chr6", "chr13"]).text
      let other = try packaging.make(empty, in: folder, as: "other")
      try replaceIndex(packaging, of: path, from: other)
      #expect(try failure(path).code == .wrongIndex)
    }

    @Test(arguments: [Packaging.tbi, .csi])
    func `an index with other contig names is an error`(_ packaging: Packaging) throws {
      let path = try packaging.make(text(50), in: folder)
      let other = try packaging.make(
        text(50, contigs: ["chr7", "chr13"]), in: folder, as: "other")
      try replaceIndex(packaging, of: path, from: other)
      let error = try failure(path)
      #expect(error.code == .wrongIndex)
      #expect(error.problem.contains("'chr7'"))
    }

    @Test(arguments: Packaging.indexed)
    func `an index older than its file is a warning`(_ packaging: Packaging) throws {
      let path = try packaging.make(text(200), in: folder)
      try folder.touch(packaging.index(of: path), at: 1_600_000_000)
      let selection = try select(path)
      #expect(selection.records.count == 101)
      #expect(selection.warnings.count == 1)
      #expect(selection.warnings.first?.contains("is older than the file") == true)
    }

    @Test(arguments: Packaging.indexed, [0, 10, 60])
    func `a damaged index is an error`(_ packaging: Packaging, _ length: Int) throws {
      let path = try packaging.make(text(200), in: folder)
      let index = packaging.index(of: path)
      try folder.data(index).prefix(length).write(to: URL(fileURLWithPath: index))
      let error = try failure(path)
      #expect(error.code == .unreadableIndex)
      #expect(error.nextStep.hasPrefix("delete it, or rebuild it"))
    }

    @Test(arguments: Packaging.indexed, [0.2, 0.4, 0.5, 0.6, 0.8, 0.95, 0.999])
    func `an index cut anywhere is an error and no crash`(_ packaging: Packaging, _ part: Double)
      throws
    {
      let path = try packaging.make(text(20_000, step: 4001), in: folder)
      let index = packaging.index(of: path)
      let data = try folder.data(index)
      try data.prefix(Int(Double(data.count) * part)).write(to: URL(fileURLWithPath: index))
      #expect(try failure(path).code == .unreadableIndex)
    }

    @Test func `an index of another kind of table is an error`() throws {
      let path = try Packaging.tbi.make(text(200), in: folder)
      try Program.run("tabix", ["-f", "-s1", "-b2", "-e2", path])
      #expect(try failure(path).code == .unreadableIndex)
    }

    @Test func `an index beside a plain or gzip file is not used`() throws {
      for packaging in [Packaging.plain, .gzip] {
        let path = try packaging.make(text(200), in: folder)
        try folder.write("no index", as: URL(fileURLWithPath: path).lastPathComponent + ".tbi")
        #expect(try select(path).records.count == 101)
      }
    }

    @Test(arguments: Packaging.indexed)
    func `many windows through an index equal a scan`(_ packaging: Packaging) throws {
      let text = text(20_000, step: 37)
      let path = try packaging.make(text, in: folder)
      let plain = try Packaging.plain.make(text, in: folder)
      let wanted: [WantedContig] = [
        .thirteen(1...100),
        .six(1...40, 16_384...16_385, 100_000...140_000, 140_100...140_200, 739_990...750_000),
      ]
      let indexed = try select(path, wanted).records
      let scanned = try select(plain, wanted).records
      #expect(indexed == scanned)
      #expect(indexed.count > 1000)
    }
  }
}
