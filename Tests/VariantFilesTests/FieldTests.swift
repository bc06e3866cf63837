import AzadoseTestSupport
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite struct Fields {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let packagings: [Packaging] = Program.areInstalled ? [.plain, .bcf] : [.plain]

    private let patient = VCFBuilder(assembly: .grch38).sample("S1")

    private func record(_ builder: VCFBuilder, _ packaging: Packaging = .plain) throws
      -> VariantRecord
    {
      try #require(select(packaging.make(builder.text, in: folder)).records.first)
    }

    @Test(arguments: packagings)
    func `all fields are copied`(_ packaging: Packaging) throws {
      let record = try record(
        patient.record(
          "chr6", 1500, "AC", ["a", "<NON_REF>", "*"],
          genotypes: ["0|1:40:31:30:20,11,0,0:PASS:1400:0.9,0,0"], filter: "LowQual",
          info: "END=1600;IMPUTED", format: "GT:GQ:DP:MIN_DP:AD:FT:PS:DS"), packaging)
      #expect(record.position.coordinate == 1500)
      #expect(record.reference == "AC")
      #expect(record.alternates == ["a", "<NON_REF>", "*"])
      #expect(record.filters == ["LowQual"])
      #expect(record.end == 1600)
      #expect(record.isImputed)
      #expect(
        record.samples == [
          SampleFields(
            genotype: GenotypeField(alleles: [0, 1], isPhased: true), genotypeQuality: 40,
            depth: 31, minimumDepth: 30, alleleDepths: [20, 11, 0, 0], filters: ["PASS"],
            phaseSet: "1400", hasDosages: true)
        ])
    }

    @Test(arguments: packagings)
    func `missing values are nil`(_ packaging: Packaging) throws {
      let record = try record(
        patient.record(
          "chr6", 1500, "A", ["G"], genotypes: ["./.:.:.:.:.:.:."], filter: ".",
          format: "GT:GQ:DP:MIN_DP:AD:FT:PS"), packaging)
      #expect(record.filters == [])
      #expect(record.end == nil)
      #expect(!record.isImputed)
      #expect(
        record.samples == [
          SampleFields(genotype: GenotypeField(alleles: [nil, nil], isPhased: false))
        ])
    }

    @Test(arguments: packagings)
    func `trailing fields that are left out are nil`(_ packaging: Packaging) throws {
      let record = try record(
        patient.record("chr6", 1500, "A", ["G"], genotypes: ["0/1"], format: "GT:GQ:DP:AD"),
        packaging)
      #expect(
        record.samples == [
          SampleFields(genotype: GenotypeField(alleles: [0, 1], isPhased: false))
        ])
    }

    @Test(arguments: packagings)
    func `single missing allele depths stay in their place`(_ packaging: Packaging) throws {
      let record = try record(
        patient.record("chr6", 1500, "A", ["G", "T"], genotypes: ["0/1:5,.,2"], format: "GT:AD"),
        packaging)
      #expect(record.samples[0].alleleDepths == [5, nil, 2])
    }

    @Test(arguments: packagings)
    func `large numbers keep their value`(_ packaging: Packaging) throws {
      let record = try record(
        patient.record(
          "chr6", 1500, "A", ["G"], genotypes: ["0/1:300:70000:1,2147483647:200000000"],
          format: "GT:GQ:DP:AD:PS"), packaging)
      let sample = record.samples[0]
      #expect(sample.genotypeQuality == 300)
      #expect(sample.depth == 70_000)
      #expect(sample.alleleDepths == [1, 2_147_483_647])
      #expect(sample.phaseSet == "200000000")
    }

    @Test(arguments: packagings)
    func `a GQ declared as Float is rounded down`(_ packaging: Packaging) throws {
      let float = patient.withoutDeclaration("##FORMAT=<ID=GQ")
        .declaring("##FORMAT=<ID=GQ,Number=1,Type=Float,Description=\"q\">")
      for (text, value) in [("19.99", 19), ("20", 20), (".", nil), ("nan", nil)] {
        let record = try record(
          float.record("chr6", 1500, "A", ["G"], genotypes: ["0/1:\(text)"], format: "GT:GQ"),
          packaging)
        #expect(record.samples[0].genotypeQuality == value)
      }
    }

    @Test(arguments: packagings)
    func `a quality of several values is no quality`(_ packaging: Packaging) throws {
      let builder = patient.declaring(
        "##FORMAT=<ID=RGQ,Number=1,Type=Integer,Description=\"q\">")
      for field in ["GQ", "RGQ", "DP", "MIN_DP"] {
        for (value, isUnreadable) in [
          ("60,5", true), ("5,60", true), ("60,60", true), ("60,.", true), ("60", false),
          (".", false),
        ] {
          let sample = try record(
            builder.record(
              "chr6", 1500, "A", ["G"], genotypes: ["0/1:\(value)"], format: "GT:\(field)"),
            packaging
          ).samples[0]
          #expect(sample.unreadableQuality == (isUnreadable ? [field] : []), "\(field) \(value)")
          let numbers = [
            sample.genotypeQuality, sample.referenceQuality, sample.depth, sample.minimumDepth,
          ]
          #expect(numbers.compactMap { $0 } == (value == "60" ? [60] : []), "\(field) \(value)")
        }
      }
    }

    @Test(arguments: packagings)
    func `a quality that is text is no quality`(_ packaging: Packaging) throws {
      let text = patient.withoutDeclaration("##FORMAT=<ID=GQ")
        .declaring("##FORMAT=<ID=GQ,Number=1,Type=String,Description=\"q\">")
      for (value, number, unreadable) in [
        ("60", 60, []), ("high", nil, ["GQ"]), ("60,5", nil, ["GQ"]), (".", nil, []),
      ] as [(String, Int?, [String])] {
        let sample = try record(
          text.record("chr6", 1500, "A", ["G"], genotypes: ["0/1:\(value)"], format: "GT:GQ"),
          packaging
        ).samples[0]
        #expect(sample.genotypeQuality == number)
        #expect(sample.unreadableQuality == unreadable)
      }
    }

    @Test(arguments: packagings)
    func `a block depth of several values is none`(_ packaging: Packaging) throws {
      let builder = patient.declaring(
        "##INFO=<ID=MIN_DP,Number=1,Type=Integer,Description=\"d\">")
      for (value, depth, isUnreadable) in [("30,0", nil, true), ("12", 12, false)]
        as [(String, Int?, Bool)]
      {
        let record = try record(
          builder.record(
            "chr6", 1500, "A", [], genotypes: ["0/0"], info: "END=1510;MIN_DP=\(value)"), packaging)
        #expect(record.minimumDepth == depth)
        #expect(record.isMinimumDepthUnreadable == isUnreadable)
      }
    }

    @Test(arguments: packagings)
    func `a PS declared as String is read as written`(_ packaging: Packaging) throws {
      let string = patient.withoutDeclaration("##FORMAT=<ID=PS")
        .declaring("##FORMAT=<ID=PS,Number=1,Type=String,Description=\"p\">")
      for (text, value) in [("1400", "1400"), ("6_1400_A", "6_1400_A"), (".", nil)] {
        let record = try record(
          string.record("chr6", 1500, "A", ["G"], genotypes: ["0|1:\(text)"], format: "GT:PS"),
          packaging)
        #expect(record.samples[0].phaseSet == value)
      }
    }

    @Test func `a PS that the header does not declare is read as written`() throws {
      for text in ["1400", "blockA"] {
        let record = try record(
          patient.withoutDeclaration("##FORMAT=<ID=PS")
            .record("chr6", 1500, "A", ["G"], genotypes: ["0|1:\(text)"], format: "GT:PS"))
        #expect(record.samples[0].phaseSet == text)
      }
    }

    @Test(arguments: packagings)
    func `PSL stands in where PS is not carried`(_ packaging: Packaging) throws {
      let list = patient.declaring("##FORMAT=<ID=PSL,Number=.,Type=String,Description=\"p\">")
        .record("chr6", 1500, "A", ["G"], genotypes: ["0|1:a,."], format: "GT:PSL")
      #expect(try record(list, packaging).samples[0].phaseSet == "a,.")
    }

    @Test(arguments: packagings)
    func `PID and PGT are read`(_ packaging: Packaging) throws {
      let physical =
        patient
        .declaring("##FORMAT=<ID=PID,Number=1,Type=String,Description=\"p\">")
        .declaring("##FORMAT=<ID=PGT,Number=1,Type=String,Description=\"p\">")
      for (text, value) in [
        ("1|0:1500_A_G", PhysicalPhase(identifier: "1500_A_G", genotype: "1|0")),
        (".:1500_A_G", PhysicalPhase(identifier: "1500_A_G", genotype: nil)), ("0|1:.", nil),
      ] {
        let record = try record(
          physical.record(
            "chr6", 1500, "A", ["G"], genotypes: ["0/1:\(text)"], format: "GT:PGT:PID"),
          packaging)
        #expect(record.samples[0].physicalPhase == value)
      }
    }

    @Test(arguments: packagings)
    func `RGQ and the block depth of bcftools are read`(_ packaging: Packaging) throws {
      let builder =
        patient
        .declaring("##INFO=<ID=MIN_DP,Number=1,Type=Integer,Description=\"d\">")
        .declaring("##FORMAT=<ID=RGQ,Number=1,Type=Integer,Description=\"q\">")
        .record(
          "chr6", 1500, "A", [], genotypes: ["0/0:35"], info: "END=1510;MIN_DP=12",
          format: "GT:RGQ")
      let record = try record(builder, packaging)
      #expect(record.minimumDepth == 12)
      #expect(record.samples[0].referenceQuality == 35)
      #expect(record.samples[0].genotypeQuality == nil)
    }

    @Test(arguments: packagings)
    func `FT and FILTER hold several names`(_ packaging: Packaging) throws {
      let builder = patient.declaring("##FILTER=<ID=q10,Description=\"q\">").record(
        "chr6", 1500, "A", ["G"], genotypes: ["0/1:a;b"], filter: "q10;LowQual", format: "GT:FT")
      let record = try record(builder, packaging)
      #expect(record.filters == ["q10", "LowQual"])
      #expect(record.samples[0].filters == ["a", "b"])
    }

    @Test(arguments: packagings)
    func `a record without the mark of typed records that the header declares is imputed`(
      _ packaging: Packaging
    ) throws {
      for (mark, declared, isImputed) in [
        (".", "TYPED", true), ("TYPED", "TYPED", false), ("TYPED_ONLY", "TYPED", false),
        ("IMPUTED", "TYPED", true), ("TYPED;IMP", "TYPED", true), (".", "GENOTYPED", true),
        ("GENOTYPED", "GENOTYPED", false), (".", "OTHER", false),
      ] {
        let flags = [declared, "TYPED_ONLY"].filter { $0 == declared || mark == $0 }
        let builder = flags.reduce(patient) {
          $0.declaring("##INFO=<ID=\($1),Number=0,Type=Flag,Description=\"d\">")
        }
        let record = try record(
          builder.record("chr6", 1500, "A", ["G"], genotypes: ["0|0"], info: mark), packaging)
        #expect(record.isImputed == isImputed, "\(mark) under \(declared)")
        let isTyped = !isImputed && mark != "."
        #expect(record.isMarkedTyped == isTyped, "\(mark) under \(declared)")
      }
    }

    @Test(arguments: packagings)
    func `the accuracy of imputation is the least that is stated`(_ packaging: Packaging) throws {
      for (info, field, value) in [
        ("R2=0.31", "R2", "0.31"), ("DR2=0.9,0.62", "DR2", "0.62"), ("R2=1e-05", "R2", "0"),
        ("R2=0.99;DR2=0.5", "DR2", "0.5"), ("R2=.", "R2", nil), ("DR2=0.9,.", "DR2", nil),
        ("R2=nan", "R2", nil), ("R2=-0.2", "R2", "0"), ("R2=1", "R2", "1.0"),
        ("DR2=1.5", "DR2", nil), ("R2=0.9,1.0001", "R2", nil), ("R2=0.99;DR2=95", "DR2", nil),
      ] as [(String, String, String?)] {
        let declared = ["R2", "DR2"].reduce(patient) {
          $0.declaring("##INFO=<ID=\($1),Number=.,Type=Float,Description=\"d\">")
        }
        let record = try record(
          declared.record("chr6", 1500, "A", ["G", "T"], genotypes: ["0|0"], info: info), packaging)
        let expected = ImputationAccuracy(
          field: field, value: value.flatMap { ExactDecimal(plain: $0) })
        #expect(record.imputationAccuracy == expected, "\(info)")
      }
    }

    @Test func `an accuracy that the header does not declare is read as written`() throws {
      for (info, value) in [("DR2=0.9,0.62", "0.62"), ("DR2=.", "."), ("DR2", ".")] {
        let path = try patient.record(
          "chr6", 1500, "A", ["G"], genotypes: ["0|0"], info: info
        ).write(to: folder.url)
        let record = try #require(select(path).records.first)
        let expected = ImputationAccuracy(field: "DR2", value: ExactDecimal(plain: value))
        #expect(record.imputationAccuracy == expected, "\(info)")
      }
    }

    @Test func `undeclared entries are read as written, with one warning`() throws {
      let bare = patient.withoutDeclaration("##INFO").withoutDeclaration("##FORMAT")
        .withoutDeclaration("##FILTER")
      let path = try bare.record(
        "chr6", 1500, "A", ["G"], genotypes: ["0/1:35:10,12"], filter: "odd", info: "END=1510;IMP",
        format: "GT:GQ:AD"
      ).write(to: folder.url)
      let selection = try select(path)
      let record = try #require(selection.records.first)
      #expect(record.filters == ["odd"])
      #expect(record.end == 1510)
      #expect(record.isImputed)
      #expect(record.samples[0].genotypeQuality == 35)
      #expect(record.samples[0].alleleDepths == [10, 12])
      #expect(selection.warnings.count == 1)
    }

    @Test(arguments: packagings)
    func `a number beyond 32 bits counts as missing, as in BCF`(_ packaging: Packaging) throws {
      let builder = patient.record(
        "chr6", 1500, "A", ["G"], genotypes: ["0/1:99999999999"], format: "GT:GQ")
      #expect(try record(builder, packaging).samples[0].genotypeQuality == nil)
    }
  }
}
