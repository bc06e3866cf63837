import AzadoseTestSupport
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite struct Regions {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let packagings: [Packaging] =
      Program.areInstalled ? [.plain, .tbi, .csi, .bcf, .indexedBCF] : [.plain]

    private func positions(
      _ builder: VCFBuilder, _ packaging: Packaging,
      _ wanted: [WantedContig] = [.six(1000...2000)]
    ) throws -> [Int] {
      try select(packaging.make(builder.text, in: folder), wanted)
        .records.map(\.position.coordinate)
    }

    private let patient = VCFBuilder(assembly: .grch38).sample("S1")

    @Test(arguments: packagings)
    func `a reference block that begins before the window is wanted`(_ packaging: Packaging) throws
    {
      let builder =
        patient
        .record("chr6", 100, "A", ["<NON_REF>"], genotypes: ["0/0"], info: "END=999")
        .record("chr6", 101, "A", ["<NON_REF>"], genotypes: ["0/0"], info: "DP=3;END=1000")
        .record("chr6", 102, "A", ["<NON_REF>"], genotypes: ["0/0"], info: "CIEND=9;DP=1")
      #expect(
        try positions(
          builder.declaring("##INFO=<ID=DP,Number=1,Type=Integer,Description=\"d\">")
            .declaring("##INFO=<ID=CIEND,Number=1,Type=Integer,Description=\"d\">"), packaging)
          == [101])
    }

    @Test(arguments: packagings)
    func `a deletion that begins before the window is wanted`(_ packaging: Packaging) throws {
      let builder =
        patient
        .record("chr6", 990, "ACGTACGTAC", ["A"], genotypes: ["0/1"])
        .record("chr6", 991, "ACGTACGTAC", ["A"], genotypes: ["0/1"])
      #expect(try positions(builder, packaging) == [991])
    }

    /// Deletions of 950 and of 949 bases, a duplication by its second length, an insertion.
    private var symbols: VCFBuilder {
      patient.declaring("##INFO=<ID=SVLEN,Number=A,Type=Integer,Description=\"l\">")
        .record("chr6", 50, "A", ["<DEL>"], genotypes: ["0/1"], info: "SVLEN=-950")
        .record("chr6", 51, "A", ["<DEL>"], genotypes: ["0/1"], info: "SVLEN=948")
        .record("chr6", 52, "A", ["G", "<DUP:TANDEM>"], genotypes: ["0/2"], info: "SVLEN=.,2000")
        .record("chr6", 53, "A", ["<INS>"], genotypes: ["0/1"], info: "SVLEN=2000")
        .record("chr6", 54, "A", ["G"], genotypes: ["0/1"], info: "SVLEN=2000")
        .record("chr6", 55, "A", ["<CN0>"], genotypes: ["0/1"], info: "NOSVLEN=9;SVLEN=-945")
        .declaring("##INFO=<ID=NOSVLEN,Number=1,Type=Integer,Description=\"l\">")
    }

    /// Without a length, of length 0, ending before it begins, or with a length that is no number;
    /// an insertion reaches nothing.
    private var lengthless: VCFBuilder {
      patient.declaring("##ALT=<ID=DEL,Description=\"Deletion\">")
        .declaring("##INFO=<ID=SVLEN,Number=A,Type=Integer,Description=\"l\">")
        .record("chr6", 49, "A", ["<DEL>"], genotypes: ["0/1"], info: "SVLEN=.")
        .record(
          "chr6", 49, "A", ["<DEL>", "<INS>"], genotypes: ["0/1"], info: "SVLEN=.,300"
        )
        .record(
          "chr6", 49, "A", ["<DEL>", "<DEL>"], genotypes: ["0/2"], info: "END=59;SVLEN=10,."
        )
        .record("chr6", 50, "A", ["<DEL>"], genotypes: ["0/1"])
        .record("chr6", 51, "A", ["G", "<DEL>"], genotypes: ["0/2"], info: "END=51")
        .record("chr6", 52, "A", ["<DEL>"], genotypes: ["0/1"], info: "END=7")
        .record("chr6", 53, "A", ["<INS>"], genotypes: ["0/1"])
        .record("chr6", 54, "A", ["<DEL>"], genotypes: ["0/1"], info: "END=60")
    }

    @Test(arguments: packagings)
    func `a symbolic allele without a length may reach anything`(_ packaging: Packaging) throws {
      #expect(try positions(lengthless, packaging) == [49, 49, 49, 50, 51, 52])
      let records = try select(
        packaging.make(lengthless.text, in: folder, as: "again")
      ).records
      #expect(records.allSatisfy { $0.lastBase > 1_000_000 })
    }

    @Test(arguments: packagings)
    func `a breakend reaches as far as a mate on its contig`(_ packaging: Packaging) throws {
      let builder = patient.record("chr6", 50, "A", ["A[chr6:1000["], genotypes: ["0/1"])
        .record("chr6", 51, "A", ["A]chr6:999]"], genotypes: ["0/1"])
        .record("chr6", 52, "A", ["A[chr13:5000["], genotypes: ["0/1"])
        .record("chr6", 53, "A", ["]chr6:2000]A"], genotypes: ["0/1"])
        .record("chr6", 54, "A", [".A"], genotypes: ["0/1"])
      #expect(try positions(builder, packaging) == [50, 53])
    }

    /// An index knows these records by REF alone, and no header line must announce them.
    private var unannounced: VCFBuilder {
      patient.record("chr6", 50, "A", ["A[chr6:1000000["], genotypes: ["0/1"])
        .record("chr6", 51, "A", ["<DEL>"], genotypes: ["0/1"])
        .record("chr6", 52, "A", ["<DEL>"], genotypes: ["0/1"], info: "END=999999")
        .record("chr6", 53, "A", ["A[chr6:999999["], genotypes: ["0/1"])
    }

    @Test(arguments: packagings)
    func `a record reaches a window from far before it whatever the header declares`(
      _ packaging: Packaging
    ) throws {
      let builder = unannounced.record("chr6", 1_000_001, "A", ["G"], genotypes: ["0/1"])
      let wanted: [WantedContig] = [.six(1_000_000...1_000_100)]
      #expect(try positions(builder, packaging, wanted) == [50, 51, 1_000_001])
    }

    /// A BCF cannot hold an entry that its header does not declare.
    @Test(arguments: packagings.filter { ![.bcf, .indexedBCF].contains($0) })
    func `a symbolic allele reaches as far as a SVLEN that the header does not declare`(
      _ packaging: Packaging
    ) throws {
      let builder =
        unannounced
        .record("chr6", 54, "A", ["<DEL>"], genotypes: ["0/1"], info: "SVLEN=-999946")
        .record("chr6", 55, "A", ["<DEL>"], genotypes: ["0/1"], info: "SVLEN=-999944")
      let wanted: [WantedContig] = [.six(1_000_000...1_000_100)]
      #expect(try positions(builder, packaging, wanted) == [50, 51, 54])
    }

    @Test(arguments: packagings)
    func `a breakend behind a window reaches back to its mate`(_ packaging: Packaging) throws {
      let builder = patient.record("chr6", 1_000_000, "A", ["G"], genotypes: ["0/1"])
        .record("chr6", 2_000_000, "A", ["]chr6:50]A"], genotypes: ["0/1"])
        .record("chr6", 2_000_001, "A", ["G", "[chr6:1000100[A"], genotypes: ["0/2"])
        .record("chr6", 2_000_002, "A", ["]chr6:1000101]A"], genotypes: ["0/1"])
        .record("chr6", 2_000_003, "A", ["]chr13:50]A"], genotypes: ["0/1"])
        .record("chr6", 2_000_004, "A", ["<DEL>"], genotypes: ["0/1"])
      let wanted: [WantedContig] = [.six(1_000_000...1_000_100)]
      #expect(try positions(builder, packaging, wanted) == [1_000_000, 2_000_000, 2_000_001])
      let records = try select(
        packaging.make(builder.text, in: folder, as: "again"), wanted
      ).records
      #expect(records.map(\.firstBase) == [1_000_000, 50, 1_000_100])
    }

    @Test(arguments: packagings)
    func `a breakend over several windows comes once`(_ packaging: Packaging) throws {
      let builder = patient.record("chr6", 50, "A", ["A[chr6:30000000["], genotypes: ["0/1"])
        .record("chr6", 2_000_000, "A", ["]chr6:50]A"], genotypes: ["0/1"])
        .record("chr6", 2_000_001, "A", ["A[chr6:3000000["], genotypes: ["0/1"])
        .record("chr6", 19_000_000, "A", ["]chr6:50]A"], genotypes: ["0/1"])
        .record("chr6", 20_000_000, "A", ["G"], genotypes: ["0/1"])
      let wanted: [WantedContig] = [
        .six(1_000_000...1_000_100, 2_500_000...2_500_100, 20_000_000...20_000_100)
      ]
      // 19 Mb lies 5 Mb behind no window that its mate reaches, and is read before another one.
      #expect(
        try positions(builder, packaging, wanted)
          == [50, 2_000_000, 2_000_001, 19_000_000, 20_000_000])
    }

    @Test(arguments: packagings)
    func `a symbolic allele reaches as far as its SVLEN says`(_ packaging: Packaging) throws {
      #expect(try positions(symbols, packaging) == [50, 52, 55])
      let record = try #require(
        select(packaging.make(symbols.text, in: folder, as: "again")).records.first)
      #expect(record.lastBase == 1000)
    }

    @Test(arguments: packagings)
    func `a reach by SVLEN over several windows comes once`(_ packaging: Packaging) throws {
      let wanted: [WantedContig] = [.six(1000...1010, 1020...1030, 1900...2000)]
      #expect(try positions(symbols, packaging, wanted) == [50, 52, 55])
    }

    @Test(arguments: packagings)
    func `a record that touches two windows comes once`(_ packaging: Packaging) throws {
      let builder =
        patient
        .record("chr6", 900, "A", ["<NON_REF>"], genotypes: ["0/0"], info: "END=5000")
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"])
        .record("chr6", 3500, "A", ["G"], genotypes: ["0/1"])
      let wanted: [WantedContig] = [
        .six(3000...4000, 1000...1600), .six(1400...2000, 1500...1500, 4990...4999),
      ]
      #expect(try positions(builder, packaging, wanted) == [900, 1500, 3500])
    }

    @Test(arguments: packagings)
    func `both ends of a window belong to it`(_ packaging: Packaging) throws {
      let builder = [999, 1000, 2000, 2001].reduce(patient) {
        $0.record("chr6", $1, "A", ["G"], genotypes: ["0/1"])
      }
      #expect(try positions(builder, packaging) == [1000, 2000])
    }

    @Test func `lines need not be sorted in a scan`() throws {
      let builder =
        patient
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"])
        .record("chr13", 7, "A", ["G"], genotypes: ["0/1"])
        .record("chr6", 1200, "A", ["G"], genotypes: ["0/1"])
      #expect(try positions(builder, .plain) == [1500, 1200])
    }

    @Test(arguments: packagings)
    func `records at one position all come`(_ packaging: Packaging) throws {
      let builder =
        patient
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"])
        .record("chr6", 1500, "A", ["T"], genotypes: ["0/0"])
      #expect(try positions(builder, packaging) == [1500, 1500])
    }

    @Test func `a wanted record at position 0 is refused`() throws {
      let builder = patient.record(
        "chr6", 0, "A", ["<NON_REF>"], genotypes: ["0/0"], info: "END=3000")
      let error = try failure(builder.write(to: folder.url))
      #expect(error.code == .positionZero)
      #expect(error.location == "chr6:0")
    }

    @Test func `an unwanted record at position 0 is passed over`() throws {
      let builder = patient.record("chr6", 0, "N", ["<DEL>"], genotypes: ["0/0"], info: "END=9")
      #expect(try positions(builder, .plain) == [])
    }

    @Test(arguments: ["x", "", "-5", "12a", "99999999999999999999", "1.5", "01500"])
    func `a POS that is no number is an error`(_ text: String) throws {
      let builder = patient.line("chr6\t\(text)\t.\tA\tG\t.\t.\t.\tGT\t0/1")
      let error = try failure(builder.write(to: folder.url))
      #expect(error.code == .malformedRecord)
      #expect(error.problem == "POS is not a number")
    }

    @Test func `an END that htslib ignores does not hide the record`() throws {
      let builder =
        patient
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"], info: "END=3")
        .record("chr6", 1501, "A", ["G"], genotypes: ["0/1"], info: "END=.")
      #expect(try positions(builder, .plain) == [1500, 1501])
    }

    @Test func `a contig without regions brings no record`() throws {
      let builder = patient.record("chr6", 1500, "A", ["G"], genotypes: ["0/1"])
      let selection = try select(builder.write(to: folder.url), [.six()])
      #expect(selection.records == [])
      #expect(selection.contigsWithRecords == ["6"])
    }
  }
}
