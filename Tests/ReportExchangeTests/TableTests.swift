import AzadoseTestSupport
import Foundation
import Reporting
import Testing

@testable import AzadoseCommands

/// The table of a sample.
struct TableTests {
  @Test func `every table has the same columns and one line for the sample`() throws {
    let tables = SampleForms.all.compactMap { $0.texts[.tsv] }
    let heads = Set(tables.map { $0.split(separator: "\n")[0] })
    #expect(heads.count == 1)
    for table in tables {
      let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 3)
      let cells = lines.prefix(2).map { $0.count { $0 == "\t" } }
      #expect(cells[0] == cells[1])
    }
  }

  @Test func `every gene is told with its certainty, and an open one with what is possible`() throws
  {
    let forms = try SampleForms(
      "unphased", command: "report vcf-samples/tpmt-3a-unphased.vcf --weight 72")
    let lines = try #require(forms.texts[.tsv]).split(separator: "\n")
    let row = zip(
      lines[0].split(separator: "\t"),
      lines[1].split(
        separator: "\t", omittingEmptySubsequences: false)
    ).map { ("\($0)", "\($1)") }
    let cells = Dictionary(row) { first, _ in first }
    let gene = try #require(forms.report.genes.first)
    #expect(gene.diplotypes.count > 1)
    #expect(cells["TPMT_diplotype"] == gene.diplotypes.map(\.name).joined(separator: " or "))
    #expect(cells["TPMT_certainty"] == "ambiguous")
    #expect(cells["records_sha256"] == forms.report.provenance.recordsDigest)
  }
}
