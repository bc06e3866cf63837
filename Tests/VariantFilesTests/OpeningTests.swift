import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite struct Opening {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a missing file is named`() throws {
      let error = try failure(folder.path("none.vcf"))
      #expect(error.code == .notFound)
      #expect(error.description == "\(folder.path("none.vcf")): no such file; check the path")
    }

    @Test func `a directory is no file`() throws {
      #expect(try failure(folder.url.path).code == .isDirectory)
    }

    @Test(.enabled(if: geteuid() != 0, "a superuser may read everything"))
    func `a file without permission is named`() throws {
      let path = try VCFBuilder(assembly: .grch38).sample("S1").write(to: folder.url)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      #expect(try failure(path).code == .noPermission)
    }

    @Test(
      arguments: [
        "", "hello\n", ">chr6\nACGT\n", "@HD\tVN:1.6\n@SQ\tSN:chr6\tLN:100\n", "{\"a\": 1}\n",
        "chr6\t100\t200\n", "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n",
      ])
    func `what is not a VCF is refused`(_ text: String) throws {
      let error = try failure(try folder.write(text, as: "file.vcf"))
      #expect(error.code == .notVariants)
      #expect(error.problem.hasPrefix("not a VCF or BCF"))
    }

    @Test func `the header brings samples, contigs and reference`() throws {
      let path = try VCFBuilder(assembly: .grch37).sample("S1").sample("S2").contigs(["6", "13"])
        .declaring("##reference=file:///ref/hs37d5.fa").write(to: folder.url)
      let header = try VariantFileReader(path: path).header
      #expect(header.samples == ["S1", "S2"])
      #expect(header.contigs.map(\.name) == ["6", "13"])
      #expect(header.contigs.map(\.length) == [250_000_000, 250_000_000])
      #expect(header.contigs.map(\.assembly) == ["GRCh37", "GRCh37"])
      #expect(header.reference == "file:///ref/hs37d5.fa")
    }

    @Test func `a quoted assembly loses its quotes`() throws {
      let path = try VCFBuilder(assembly: .grch38).sample("S1").contigs([])
        .declaring("##contig=<ID=6,length=170805979,assembly=\"GRCh38, p13\">")
        .write(to: folder.url)
      #expect(try VariantFileReader(path: path).header.contigs.first?.assembly == "GRCh38, p13")
    }

    @Test func `a sample named twice is an error that names it`() throws {
      let path = try VCFBuilder(assembly: .grch38).sample("S1").sample("S1").write(to: folder.url)
      let error = try failure(path)
      #expect(error.code == .duplicateSample)
      #expect(error.problem.contains("'S1'"))
    }

    @Test(
      arguments: [
        "##fileformat=VCFv4.2\nchr6\t1000\t.\tA\tG\t.\t.\t.\tGT\t0/1\n",
        "##fileformat=VCFv4.2\n#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT S1\n",
        "##fileformat=VCFv4.2\n#CHROM\tPOS\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n",
        "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tS1\n",
      ])
    func `a broken column line is an error`(_ text: String) throws {
      #expect(try failure(try folder.write(text, as: "file.vcf")).code == .malformedHeader)
    }

    @Test func `a file cut inside its header is an error`() throws {
      let text = VCFBuilder(assembly: .grch38).sample("S1").text
      let cut = String(text.prefix(200))
      #expect(try failure(try folder.write(cut, as: "file.vcf")).code == .truncated)
    }
  }
}
