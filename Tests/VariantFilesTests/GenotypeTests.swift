import AzadoseTestSupport
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite struct Genotypes {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let packagings: [Packaging] = Program.areInstalled ? [.plain, .bcf] : [.plain]

    private let patient = VCFBuilder(assembly: .grch38).sample("S1")

    private func path(_ genotype: String, format: String = "GT") throws -> String {
      try patient.record("chr6", 1500, "A", ["G", "T"], genotypes: [genotype], format: format)
        .write(to: folder.url)
    }

    @Test(
      arguments: [
        ("0/1", [0, 1], false), ("1|0", [1, 0], true), ("2/1", [2, 1], false),
        ("./.", [nil, nil], false), ("0/.", [0, nil], false), (".|1", [nil, 1], true),
        ("1", [1], false), (".", [nil], false), ("0/1/2", [0, 1, 2], false),
        ("0|1|1", [0, 1, 1], true), ("0/1|1", [0, 1, 1], false), ("0|1/1", [0, 1, 1], false),
      ] as [(String, [Int?], Bool)], packagings)
    func `a genotype comes as written`(
      _ expected: (text: String, alleles: [Int?], isPhased: Bool), _ packaging: Packaging
    ) throws {
      let text = patient.record("chr6", 1500, "A", ["G", "T"], genotypes: [expected.text]).text
      let record = try #require(select(packaging.make(text, in: folder)).records.first)
      #expect(
        record.samples[0].genotype
          == GenotypeField(alleles: expected.alleles, isPhased: expected.isPhased))
    }

    @Test(arguments: packagings)
    func `a haploid sample beside a diploid one has one allele`(_ packaging: Packaging) throws {
      let text = patient.sample("S2").record("chr6", 1500, "A", ["G"], genotypes: ["1", "0|1"]).text
      let path = try packaging.make(text, in: folder)
      let alone = try select(path, samples: .named("S1")).records[0].samples[0].genotype
      let both = try select(path, samples: .all).records[0].samples.map(\.genotype)
      #expect(alone == GenotypeField(alleles: [1], isPhased: false))
      #expect(both == [alone, GenotypeField(alleles: [0, 1], isPhased: true)])
    }

    @Test(arguments: packagings)
    func `a field that FORMAT names twice is an error`(_ packaging: Packaging) throws {
      let text = patient.record(
        "chr6", 1500, "A", ["G"], genotypes: ["0/1:30:4"], format: "GT:DP:DP"
      )
      .text
      let error = try failure(packaging.make(text, in: folder))
      #expect(error.code == .malformedRecord)
      #expect(error.problem == "FORMAT names 'DP' twice")
    }

    @Test(arguments: packagings)
    func `an entry that INFO names twice is an error`(_ packaging: Packaging) throws {
      let text =
        patient.declaring("##INFO=<ID=DR2,Number=A,Type=Float,Description=\"r\">")
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"], info: "DR2=0.99;DR2=0.3").text
      let error = try failure(packaging.make(text, in: folder))
      #expect(error.code == .malformedRecord)
      #expect(error.problem == "INFO names 'DR2' twice")
    }

    @Test func `a wanted record without GT is an error`() throws {
      let error = try failure(path("30", format: "DP"))
      #expect(error.code == .noGenotypes)
      #expect(error.location == "chr6:1500")
      #expect(error.problem.hasPrefix("no GT"))
    }

    @Test func `an unwanted record without GT is passed over`() throws {
      #expect(try select(path("30", format: "DP"), [.six(1...10)]).records == [])
    }

    @Test(arguments: packagings)
    func `a file that declares no GT and has no wanted record is an error`(
      _ packaging: Packaging
    ) throws {
      let text = patient.withoutDeclaration("##FORMAT=<ID=GT").text
      #expect(try failure(packaging.make(text, in: folder)).code == .noGenotypes)
    }

    @Test func `a GT of another type does not end the program`() throws {
      let odd = patient.withoutDeclaration("##FORMAT=<ID=GT")
        .declaring("##FORMAT=<ID=GT,Number=1,Type=Float,Description=\"g\">")
        .record("chr6", 1500, "A", ["G"], genotypes: ["0.5"])
      #expect(try failure(odd.write(to: folder.url)).problem.contains("0.5") == false)
      #expect(try failure(path("3,4", format: "AD:GT")).code == .wrongGenotypeType)
    }

    @Test(
      arguments: [
        ("|0|1", "0|1"), ("/0|1", "0/1"), ("|0/1", "0/1"), ("/0/1", "0/1"), ("|1|0", "1|0"),
        ("|1", "1"), ("/1", "1"), ("|.|.", ".|."), ("/.", "."), ("/0|1|1", "0/1/1"),
      ])
    func `a phase prefix of VCF 4.4 is read, and one unphased allele unphases all`(
      _ written: String, _ read: String
    ) throws {
      let record = try #require(select(path(written)).records.first)
      #expect(record.samples[0].genotype?.description == read)
    }

    @Test func `phase prefixes leave other fields and samples as they are`() throws {
      let builder = patient.sample("S2").sample("S3").sample("S4")
        .record(
          "chr6", 1500, "A", ["G"],
          genotypes: ["/0|1:31:a|/b", "0|1:32:|", "|1|0:33:/", "1/1:34:."], format: "GT:GQ:FT")
      let path = try builder.version("VCFv4.4").write(to: folder.url)
      let samples = try select(path, samples: .all).records[0].samples
      #expect(samples.map { $0.genotype?.description } == ["0/1", "0|1", "1|0", "1/1"])
      #expect(samples.map(\.genotypeQuality) == [31, 32, 33, 34])
      #expect(samples.map(\.filters) == [["a|/b"], ["|"], ["/"], nil])
      let alone = try select(path, samples: .named("S3")).records[0].samples
      #expect(alone == [samples[2]])
    }

    @Test(arguments: ["|", "/", "||0|1", "//0", "|/1"])
    func `a phase prefix before nothing that is a genotype is an error`(_ genotype: String) throws {
      #expect(try failure(path(genotype)).code == .malformedRecord)
    }

    @Test(arguments: ["0/3", "3", "3|3"])
    func `an allele that the record does not list is an error`(_ genotype: String) throws {
      let error = try failure(path(genotype))
      #expect(error.code == .alleleOutOfRange)
      #expect(!error.problem.contains(genotype))
    }

    @Test(
      arguments: [
        "x/y", "0/", "0/1x", "a", "0//1", "-1/0", "", "+/0", "0/+1", "0/21474836480", "0/1\0",
        "0 /1",
        "..", "0/.1", "1.", "0/\u{7}",
      ])
    func `a broken genotype is an error that does not print it`(_ genotype: String) throws {
      let error = try failure(path(genotype))
      #expect(error.code == .malformedRecord)
      #expect(error.line != nil)
    }

    @Test(
      arguments: [
        "chr6\t1500\t.\tA\tG\t.\t.\t.\tGT", "chr6\t1500\t.\tA\tG\t.\t.\t.\tGT\t0/1\t0/1",
        "chr6\t1500\t.\tA\tG", "chr6\t1500", "chr6\t1500\t.\tA\tG\t.\t.\t.",
      ])
    func `a wrong number of columns is an error`(_ line: String) throws {
      let error = try failure(patient.line(line).write(to: folder.url))
      #expect(error.code == .wrongColumnCount)
    }
  }
}
