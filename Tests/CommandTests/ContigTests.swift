import AzadoseTestSupport
import Foundation
import Testing

/// What the header says of contigs, and what it leaves out.
struct ContigTests {
  @Test func `a file without contig lines is read, REF tells the build`() throws {
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "tpmt-3c-het.vcf").droppingHeader("contig=").text
    let file = try folder.write(text, as: "bare.vcf")
    let found = try #require(try Azadose.report(file))
    #expect(found.provenance.assembly == "GRCh38")
    #expect(found.decision.dose?.milligramsPerDay == 75)
  }

  @Test(arguments: [
    ("chr6", "6"), ("chr6", "NC_000006.12"), ("chr13", "13"), ("chr13", "NC_000013.11"),
  ])
  func `a contig may have any of its names`(old: String, new: String) throws {
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "im-im.vcf").replacing(old + "\t", with: new + "\t")
      .replacing("ID=\(old),", with: "ID=\(new),").text
    let found = try #require(try Azadose.report(try folder.write(text, as: "named.vcf")))
    #expect(found.decision.dose?.milligramsPerDay == 50)
    #expect(found.decision.rule.id == "both-intermediate")
  }

  @Test(arguments: [[], ["--absent", "reference"]])
  func `a gene whose contig the file lacks is unknown, whatever absent counts as`(
    arguments: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let text = try withoutContig("chr13")
    let file = try folder.write(text, as: "six.vcf")
    let found = try #require(try Azadose.report(file, arguments))
    let gene = try #require(found.gene("NUDT15"))
    #expect(gene.status == "unknown")
    #expect(gene.phenotype == nil)
    #expect(gene.positions.allSatisfy { !$0.isAssumedReference })
    #expect(found.decision.outcome == "withheld")
    #expect(gene.notes.contains { $0.contains("chromosome") }, "\(gene.notes)")
  }

  private func withoutContig(_ name: String) throws -> String {
    let text = try VCFText(sample: "normal.vcf").droppingHeader("contig=<ID=\(name),").text
    return text.split(separator: "\n").filter { !$0.hasPrefix(name + "\t") }
      .joined(separator: "\n") + "\n"
  }
}
