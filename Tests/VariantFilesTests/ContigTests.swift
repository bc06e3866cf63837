import AzadoseTestSupport
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite struct Contigs {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let packagings: [Packaging] =
      Program.areInstalled ? [.plain, .tbi, .bcf, .indexedBCF] : [.plain]

    private let patient = VCFBuilder(assembly: .grch38).sample("S1")

    @Test(arguments: ["6", "chr6", "NC_000006.12", "NC_000006.11"], packagings)
    func `every spelling is the same contig`(_ name: String, _ packaging: Packaging) throws {
      let text = patient.contigs([name]).record(name, 1500, "A", ["G"], genotypes: ["0/1"]).text
      let selection = try select(packaging.make(text, in: folder))
      #expect(selection.records.map(\.contig) == ["6"])
      #expect(selection.records.map(\.writtenContig) == [name])
      #expect(selection.contigsPresent == ["6"])
    }

    @Test(arguments: packagings)
    func `two spellings in one file are both read`(_ packaging: Packaging) throws {
      let text = patient.contigs(["6", "chr6"])
        .record("6", 1500, "A", ["G"], genotypes: ["0/1"])
        .record("chr6", 1200, "A", ["G"], genotypes: ["0/1"]).text
      let records = try select(packaging.make(text, in: folder)).records
      #expect(records.map(\.writtenContig) == ["6", "chr6"])
      #expect(records.map(\.position.coordinate) == [1500, 1200])
    }

    @Test func `other names that begin alike are other contigs`() throws {
      let names = ["chr6_GL000250v2_alt", "chr61", "6_alt", "chr", "chr16"]
      let text = names.reduce(patient.contigs(names)) {
        $0.record($1, 1500, "A", ["G"], genotypes: ["0/1"])
      }.text
      let selection = try select(folder.write(text, as: "patient.vcf"))
      #expect(selection.records == [])
      #expect(selection.contigsPresent == [])
    }

    @Test(arguments: ["CHR6", "Chr6", "nc_000006.12"], packagings)
    func `a name in other letters is passed over with a warning`(
      _ name: String, _ packaging: Packaging
    ) throws {
      let text = patient.contigs(["chr13", name, "CHRX"])
        .record(name, 1500, "A", ["G"], genotypes: ["0/1"]).text
      let selection = try select(packaging.make(text, in: folder))
      #expect(selection.contigsPresent.contains("6") == false)
      let said = selection.warnings.filter { $0.contains("is passed over") }
      #expect(said.count == 1)
      #expect(said.first?.contains("the contig '\(name)'") == true, "\(said)")
    }

    @Test(arguments: packagings)
    func `present contigs and contigs with records are told apart`(_ packaging: Packaging) throws {
      let text = patient.contigs(["chr6", "chr13"])
        .record("chr13", 50_000, "A", ["G"], genotypes: ["0/1"]).text
      let selection = try select(
        packaging.make(text, in: folder), [.six(1...10), .thirteen(1...10)])
      #expect(selection.records == [])
      #expect(selection.contigsPresent == ["6", "13"])
      #expect(selection.contigsWithRecords == ["13"])
    }

    @Test func `a record on an undeclared contig is an error with its line`() throws {
      let builder = patient.contigs(["chr6"])
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"])
        .record("chrUn", 1, "A", ["G"], genotypes: ["0/1"])
      let path = try builder.write(to: folder.url)
      let error = try failure(path)
      #expect(error.code == .undeclaredContig)
      let line = builder.text.split(separator: "\n").count
      #expect(error.line == line)
      #expect(
        error.description.hasPrefix(
          "\(path): line \(line): contig 'chrUn' is not among the header's ##contig lines; "))
    }

    @Test(.enabled(if: Program.areInstalled, Comment(rawValue: Program.absence)))
    func `an undeclared contig is an error through an index too`() throws {
      let text = patient.contigs(["chr6"])
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"])
        .record("chrUn", 1, "A", ["G"], genotypes: ["0/1"]).text
      let error = try failure(Packaging.tbi.make(text, in: folder))
      #expect(error.description.contains("'chrUn'"))
    }

    @Test func `a file without any contig line is read`() throws {
      let text = patient.contigs([])
        .record("chr1", 15, "A", ["G"], genotypes: ["0/1"])
        .record("chr6", 1500, "A", ["G"], genotypes: ["0/1"]).text
      for packaging in Program.areInstalled ? [Packaging.plain, .tbi] : [.plain] {
        let selection = try select(packaging.make(text, in: folder))
        #expect(selection.records.map(\.position.coordinate) == [1500])
        #expect(selection.contigsPresent == ["6"])
        #expect(selection.header.contigs == [])
        #expect(selection.warnings == [])
      }
    }

    @Test(arguments: ["chr6", "nonsense", "#CHROM\tPOS"])
    func `a line without columns is an error`(_ line: String) throws {
      let path = try patient.contigs([]).line(line).line("chr6\t5\t.\tA\t.\t.\t.\t.\tGT\t0/0")
        .write(to: folder.url)
      #expect(try failure(path).code == .malformedRecord)
    }
  }
}
