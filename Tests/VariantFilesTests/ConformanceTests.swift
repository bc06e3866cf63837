import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  /// Malformed parts on which no call rests: read, with a warning that names file and place.
  struct Conformance {
    let folder: TemporaryFolder
    let patient = VCFBuilder(assembly: .grch38).sample("S1")

    init() throws { folder = try TemporaryFolder() }

    private func warnings(
      _ builder: VCFBuilder, samples: SampleSelection = .only
    ) throws -> [String] {
      let path = try builder.write(to: folder.url)
      return try select(path, samples: samples).warnings.map { $0.replacing(path, with: "FILE") }
    }

    @Test(arguments: [
      (##"##INFO=<ID=X,Number=1,Type=String>"##, "'##INFO' lacks the key 'Description'"),
      (##"##FORMAT=<ID=X,Number=1,Type=Flag,Description="d">"##, "Type 'Flag' does not exist"),
      (##"##INFO=<ID=X,Number=-1,Type=String,Description="d">"##, "Number '-1' does not exist"),
      (##"##INFO=<ID=END,Number=1,Type=Integer,Description="d">"##, "INFO 'END' is declared twice"),
      (##"##FILTER=<ID=q10,Description="a "b" c">"##, "'##FILTER' is not '<KEY=VALUE,...>'"),
      (##"##INFO=<ID=DP,Number=1,Type=String,Description="d">"##, "with the Type Integer"),
      ("##some words", "a header line is not '##KEY=VALUE'"),
    ])
    func `a malformed header line gives a warning with its number`(
      line: String, rule: String
    ) throws {
      let warnings = try warnings(patient.declaring(line))
      #expect(warnings.count == 1)
      let first = try #require(warnings.first)
      #expect(first.hasPrefix("FILE: line 14: "))
      #expect(first.contains(rule), "\(first)")
      #expect(first.hasSuffix("ask whoever made the file to correct it"))
    }

    @Test(arguments: [
      ##"##INFO=<ID=X,Number=R,Type=Float,Description="a \"b\", c",Source="s",Version="1">"##,
      ##"##INFO=<ID=X,Number=0,Type=Flag,Description="">"##,
      ##"##ALT=<ID=A!"#$%&'()*+-./:;=?@[\]^_`{|}~,Description="d">"##,
      ##"##contig=<ID=HLA-A*01:01:01:01,length=3503,species="Homo sapiens">"##,
      ##"##META=<ID=Assay,Type=String,Number=.,Values=[WholeGenome, Exome]>"##,
      ##"##SAMPLE=<ID=S1,Genomes=G1;G2,Mixture=N1;N2,Description="S1;S2">"##,
      ##"##PEDIGREE=<Name_0=G0-ID,Name_1=G1-ID>"##,
      ##"##GATKCommandLine=<ID=HaplotypeCaller,CommandLine="a "b" c">"##,
      "##assembly=ftp://user@host:8080/path/to/file.fastq", "##reference=GRCh37",
      "##source_20130015.4=tool(r810) -c CHROM,POS -d key=INFO,ID=X",
    ])
    func `an allowed header line gives none`(line: String) throws {
      #expect(try warnings(patient.declaring(line)) == [])
      let place = try #require(
        try warnings(patient.declaring(line).declaring("##odd words")).first)
      #expect(place.hasPrefix("FILE: line 15: "))
    }

    @Test func `each kind is told once, with its first place and how many others`() throws {
      let odd = patient.record("chr6", 1500, "A", ["G"], genotypes: ["0/1"], info: "END=1500;")
        .record("chr6", 1600, "A", ["G"], genotypes: ["0/1:1,2,3"], info: ";", format: "GT:AD")
        .record("chr6", 1700, "A", ["G"], genotypes: ["0/1"], info: ";END=1700")
      let warnings = try warnings(odd)
      #expect(warnings.count == 2)
      #expect(
        warnings.first?.hasPrefix(
          "FILE: chr6:1500: INFO is neither '.' nor entries 'KEY=VALUE' between ';' "
            + "(and 3 other places); ") == true)
      #expect(warnings.last?.contains("chr6:1600: FORMAT 'AD' has another number") == true)
    }

    @Test func `a message holds no value of a sample`() throws {
      let odd = patient.declaring(
        ##"##FORMAT=<ID=XC,Number=1,Type=Character,Description="d">"##
      ).record("chr6", 1500, "A", ["G"], genotypes: ["00/01:77,78:word"], format: "GT:PS:XC")
      let warnings = try warnings(odd)
      #expect(warnings.count == 3)
      #expect(!warnings.contains { $0.contains("00") && !$0.contains("1500") })
      #expect(!warnings.contains { $0.contains("77") || $0.contains("word") })
    }

    @Test func `only the selected sample is looked at`() throws {
      let two = patient.sample("S2").record(
        "chr6", 1500, "A", ["G"], genotypes: ["0/1:1,2", "0/1:1,2,3"], format: "GT:AD")
      #expect(try warnings(two, samples: .named("S1")) == [])
      #expect(try warnings(two, samples: .named("S2")).count == 1)
      #expect(try warnings(two, samples: .all).count == 1)
    }

    @Test func `records that are not wanted are looked at for their order alone`() throws {
      let record = { (builder: VCFBuilder, contig: String, position: Int) in
        builder.record(contig, position, "A", ["G"], genotypes: ["0/1"], info: ";;")
      }
      #expect(try warnings(record(patient, "chr6", 900)) == [])
      let turned = try warnings(record(record(patient, "chr6", 900), "chr6", 800))
      #expect(turned.map { $0.contains("chr6:800: the records of a contig are not") } == [true])
      let split = try warnings(record(record(record(patient, "chr6", 1), "chr1", 1), "chr6", 2))
      #expect(split.map { $0.contains("contig 'chr6' do not stand together") } == [true])
    }

    @Test func `values of every declared Number and Type are allowed`() throws {
      let keys = [
        ("A", "Integer", "-1,."), ("R", "Float", "1e-5,nan,-Inf"), ("G", "String", "a,b"),
        (".", "Character", "a,%3A"), ("2", "Float", ".5,7."), ("0", "Flag", nil),
        ("1", "Float", "."),
      ]
      let declared = keys.enumerated().reduce(patient) { builder, entry in
        builder.declaring(
          "##INFO=<ID=K\(entry.offset),Number=\(entry.element.0),Type=\(entry.element.1),"
            + "Description=\"d\">")
      }.declaring(##"##FORMAT=<ID=PL,Number=G,Type=Integer,Description="d">"##)
      let info = keys.enumerated().map { "K\($0)" + ($1.2.map { "=" + $0 } ?? "") }
      for (genotype, likelihoods) in [
        ("0/1", "1,2,3,4,5,6"), ("1", "1,2,3"), ("./.", "."), (".", "7"),
      ] {
        let row = declared.record(
          "chr6", 1500, "A", ["G", "<NON_REF>"], genotypes: ["\(genotype):\(likelihoods)"],
          info: info.joined(separator: ";"), format: "GT:PL")
        #expect(try warnings(row) == [], "\(genotype)")
      }
    }

    @Test(.enabled(if: Program.areInstalled, Comment(rawValue: Program.absence)))
    func `the header of a BCF is looked at, and through an index the wanted windows`() throws {
      let odd = patient.declaring("##assembly=none")
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"], info: "END=1400")
      for (packaging, count) in [(Packaging.bcf, 1), (.tbi, 2), (.bgzip, 2)] {
        let warnings = try select(packaging.make(odd.text, in: folder)).warnings
        #expect(warnings.count == count, "\(packaging): \(warnings)")
        #expect(warnings.first?.contains("'##assembly' is no address") == true)
      }
    }
  }
}
