import AzadoseTestSupport
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  /// Samples that are alike are read once.
  @Suite struct Groups {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Every sample's fields, as its group has them.
    private func ungrouped(_ found: GroupedSelection) -> [[SampleFields]] {
      found.selection.records.map { record in
        found.groupOfSample.map { record.samples[Int($0)] }
      }
    }

    private func group(_ path: String) throws -> GroupedSelection {
      try VariantFileReader(path: path).group([.six(1000...2000)])
    }

    @Test(arguments: Samples.packagings)
    func `a group has the fields that each of its samples has`(_ packaging: Packaging) throws {
      var random = SeededGenerator(seed: 7)
      for round in 0..<20 {
        let names = (0..<(1 + round * 3)).map { "S\($0)" }
        var builder = names.reduce(VCFBuilder(assembly: .grch38)) { $0.sample($1) }
        let calls = ["0/0", "0/1", "1|0", "1/1", "./.", "0|1"]
        for position in [1500, 1501, 1510, 1600] {
          let kinds = Int.random(in: 1...calls.count, using: &random)
          let genotypes = names.map { _ in calls[Int.random(in: 0..<kinds, using: &random)] }
          builder = builder.record("chr6", position, "A", ["G"], genotypes: genotypes)
        }
        let path = try packaging.make(builder.text, in: folder)
        let all = try select(path, samples: .all)
        let found = try group(path)
        #expect(found.samples == all.samples)
        #expect(ungrouped(found) == all.records.map(\.samples))
        let patterns = Set(
          names.indices.map { sample in all.records.map { $0.samples[sample] } })
        #expect(found.selection.samples.count == patterns.count)
      }
    }

    @Test(arguments: [
      ("GQ", "Integer", "60", "3"), ("RGQ", "Integer", "60", "3"), ("DP", "Integer", "30", "2"),
      ("MIN_DP", "Integer", "30", "2"), ("AD", "Integer", "20,20", "38,2"),
      ("FT", "String", "PASS", "low"), ("PS", "Integer", "1400", "1500"),
      ("PSL", "String", "a", "b"), ("PID", "String", "1400_A", "1500_A"),
      ("PGT", "String", "0|1", "1|0"),
    ])
    func `samples that differ in one field alone are not alike`(
      field: String, type: String, first: String, second: String
    ) throws {
      let mate = field == "PGT" ? ":PID" : ""
      let set = field == "PGT" ? ":1400_A" : ""
      let declared = { (name: String, type: String) in
        "##FORMAT=<ID=\(name),Number=.,Type=\(type),Description=\"x\">\n"
      }
      let cells = [first, second, first].map { "0/1:\($0)\(set)" }.joined(separator: "\t")
      let text =
        "##fileformat=VCFv4.2\n##contig=<ID=chr6,length=170805979>\n" + declared("GT", "String")
        + declared(field, type) + (mate.isEmpty ? "" : declared("PID", "String"))
        + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\tB\tC\n"
        + "chr6\t1500\t.\tA\tG\t.\tPASS\t.\tGT:\(field)\(mate)\t\(cells)\n"
      let path = try folder.write(text, as: "fields.vcf")
      let found = try group(path)
      #expect(found.groupOfSample == [0, 1, 0])
      #expect(ungrouped(found) == (try select(path, samples: .all).records.map(\.samples)))
    }

    @Test func `a file without a wanted record has one group`() throws {
      let text = ["A", "B"].reduce(VCFBuilder(assembly: .grch38)) { $0.sample($1) }
        .record("chr1", 1500, "A", ["G"], genotypes: ["0/1", "0/0"]).text
      let found = try group(try folder.write(text, as: "elsewhere.vcf"))
      #expect(found.groupOfSample == [0, 0])
      #expect(found.selection.samples == ["A"])
      #expect(found.selection.records.isEmpty)
    }
  }
}
