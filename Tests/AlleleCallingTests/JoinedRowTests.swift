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

/// Reads that speak against the genotype of their record.
@Suite struct AlleleBalanceTests {
  private func call(_ genotype: String, _ depths: [Int]) throws -> GeneCall {
    let other = try record("13", 48_045_690, "C>G", "0/1", depths: [10, 10])
    return try Shipped.call(
      "NUDT15", [other, try record("13", 48_045_719, "C>T", genotype, depths: depths)])
  }

  @Test func `a heterozygote with nearly all reads of the ALT may be a homozygote`() throws {
    let call = try call("0/1", [2, 38])
    let copies = Set(
      call.diplotypes.map { diplotype in
        diplotype.haplotypes.count { $0.description.contains("*3") || $0.description.contains("48045719") }
      })
    #expect(copies == [0, 1, 2])
  }

  @Test(arguments: [("0/0", [20, 20]), ("0/0", [31, 9]), ("1/1", [20, 20])])
  func `a homozygote with many reads of another allele is filtered`(
    genotype: String, depths: [Int]
  ) throws {
    let locus = try #require(
      try call(genotype, depths).evidence.loci.first { $0.locus.position == 48_045_719 })
    #expect(locus.observation.word == "filtered")
    #expect(locus.observation.reason?.contains("of the reads show another allele") == true)
  }

  @Test(arguments: [("0/0", [32, 8]), ("0/0", [40, 0]), ("1/1", [1, 39]), ("0/1", [20, 20])])
  func `reads that fit the genotype are no objection`(genotype: String, depths: [Int]) throws {
    let locus = try #require(
      try call(genotype, depths).evidence.loci.first { $0.locus.position == 48_045_719 })
    #expect(locus.observation == .called)
  }
}
