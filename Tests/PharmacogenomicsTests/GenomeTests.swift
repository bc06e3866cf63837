import Pharmacogenomics
import Testing

@Suite struct GenomeTests {
  @Test(arguments: [
    ("GRCh38", GenomeAssembly.grch38), ("hg38", .grch38), ("GRCh38.p14", .grch38),
    ("/ref/hs37d5.fa", .grch37), ("b37", .grch37), ("hg19", .grch37),
    ("file:///Homo_sapiens_assembly38.hg38.fasta", .grch38),
  ])
  func `an assembly is known by its spellings`(text: String, assembly: GenomeAssembly) {
    #expect(GenomeAssembly(spelling: text) == assembly)
  }

  @Test(arguments: ["", "hg18", "T2T-CHM13", "liftover_hg19_to_hg38"])
  func `text that names neither or both is no assembly`(text: String) {
    #expect(GenomeAssembly(spelling: text) == nil)
  }

  @Test func `position zero cannot be built`() {
    #expect(GenomicPosition(0) == nil)
    #expect(GenomicPosition(1)?.coordinate == 1)
  }

  @Test func `a region is closed and one-based`() throws {
    let region = try #require(GenomicRegion(contig: "6", first: 5, last: 5))
    #expect(region.overlaps(first: 5, last: 9))
    #expect(!region.overlaps(first: 6, last: 9))
    #expect(region.description == "6:5-5")
    #expect(GenomicRegion(contig: "6", first: 5, last: 4) == nil)
  }

  @Test func `a record speaks to the end of its reference block`() throws {
    let position = try #require(GenomicPosition(100))
    let block = VariantRecord(
      contig: "6", position: position, reference: "A", alternates: ["<NON_REF>"], end: 250,
      samples: [])
    #expect(block.lastBase == 250)
  }

  @Test func `control characters of a file do not reach a terminal`() {
    #expect("S\u{1B}[31m1\t\u{202E}".printable == "S?[31m1??")
    #expect("Zoë 1".printable == "Zoë 1")
  }
}
