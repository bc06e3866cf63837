import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// Rows in which a caller of haplotypes joins neighbouring changes.
@Suite struct JoinedRowTests {
  /// A row that joins a defining change with an unlisted one, and the star allele that is in it.
  struct Joined: Sendable, CustomTestStringConvertible {
    let gene: String
    let contig: String
    let position: Int
    let change: String
    let contains: String

    var testDescription: String { "\(gene) \(change) holds \(contains)" }
  }

  static let all = [
    Joined(
      gene: "NUDT15", contig: "13", position: 48_045_719, change: "CGTTGTTTAAAAG>TGTTGTTTAG",
      contains: "*3"),
    Joined(
      gene: "TPMT", contig: "6", position: 18_130_687, change: "TA>CGGGA", contains: "*3C"),
  ]

  @Test(arguments: all)
  func `a change joined with a length change is not lost`(row: Joined) throws {
    let call = try Shipped.call(
      row.gene, [try record(row.contig, row.position, row.change, "1/1")])
    let poor = try #require(call.gene.phenotype("poor"))
    #expect(call.listed.allSatisfy { $0.phenotype == poor }, "\(call.diplotypes)")
  }

  @Test func `a length change that no definition knows stays whole`() throws {
    let call = try Shipped.call("NUDT15", [try record("13", 48_045_727, "AAAAG>CT", "0/1")])
    #expect(call.evidence.uncatalogued.count == 1)
  }
}
