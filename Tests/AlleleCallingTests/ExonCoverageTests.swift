import AlleleCalling
import Pharmacogenomics
import Testing

/// Which coding bases a file covers: 738 of TPMT under one block of its gene.
@Suite struct ExonCoverageTests {
  private func covered(_ rows: [VariantRecord]) throws -> Int {
    let block = try record(
      "6", 18_125_000, "A><NON_REF>", "0/0", end: 18_160_000, quality: 60, depth: 30)
    let coverage = try Shipped.evidence("TPMT", [block] + rows).exonCoverage
    #expect(coverage.total == 738)
    return coverage.covered
  }

  private func row(
    _ change: String, _ genotype: String, filter: String = "PASS", quality: Int = 60,
    end: Int? = nil
  ) throws -> VariantRecord {
    // c.281_283 in exon 4.
    try record(
      "6", 18_143_680, change, genotype, filter: filter, end: end, quality: quality, depth: 30)
  }

  @Test func `a block that counts covers all bases under it, beside rows that count`() throws {
    #expect(try covered([]) == 738)
    #expect(try covered([row("A>T", "0/0"), row("A>AT", "0/1")]) == 738)
    #expect(try covered([row("A><DEL>", "0/0", end: 18_143_700)]) == 738)
  }

  @Test(arguments: ["./.", "./0", "0/.", "./1", "0"])
  func `a row with an open copy uncovers its bases`(genotype: String) throws {
    #expect(try covered([row("A>AT", genotype)]) == 737)
    #expect(try covered([row("A>T", genotype), row("A>T", "0/0")]) == 737)
  }

  @Test func `a row that fails uncovers its bases`() throws {
    #expect(try covered([row("A>T", "0/0", filter: "LowQual")]) == 737)
    #expect(try covered([row("A>T", "0/1", quality: 5)]) == 737)
  }

  @Test func `a no call and a carried allele without bases uncover all that they span`() throws {
    #expect(try covered([row("A><DEL>", "./.", end: 18_143_682)]) == 735)
    #expect(try covered([row("A><DEL>", "0/1", end: 18_143_682)]) == 735)
    #expect(try covered([row("A>*", "0/1")]) == 737)
  }
}
