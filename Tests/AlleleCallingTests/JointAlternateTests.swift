import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// An ALT that joins several changes, in samples that do not carry it: a `0` says that they are not
/// there together, and nothing about each of them.
@Suite struct JointAlternateTests {
  /// Records of one gene in which a joint ALT stands at a core position.
  struct Joint: Sendable, CustomTestStringConvertible {
    let gene: String
    let contig: String
    let position: Int
    let change: String
    let core: Int
    let coreChange: String

    var testDescription: String { "\(gene) \(position) \(change)" }
  }

  static let all = [
    Joint(
      gene: "NUDT15", contig: "13", position: 48_045_719, change: "CG>TA", core: 48_045_719,
      coreChange: "C>T"),
    Joint(
      gene: "NUDT15", contig: "13", position: 48_045_718, change: "GCG>ATG,GTA", core: 48_045_719,
      coreChange: "C>T"),
    Joint(
      gene: "NUDT15", contig: "13", position: 48_045_719, change: "CGTTGTTTAAAAG>TGTTGTTTAG",
      core: 48_045_719, coreChange: "C>T"),
    Joint(
      gene: "TPMT", contig: "6", position: 18_130_686, change: "AT>GC", core: 18_130_687,
      coreChange: "T>C"),
  ]

  private func core(_ evidence: GeneEvidence, _ row: Joint) throws -> LocusObservation {
    try #require(evidence.loci.first { $0.locus.position == row.core })
  }

  @Test(arguments: all)
  func `the 0 of a joint ALT leaves its single changes open`(row: Joint) throws {
    let joint = try record(row.contig, row.position, row.change, "0/0", quality: 60)
    let evidence = try Shipped.evidence(row.gene, [joint])
    let seen = try core(evidence, row)
    #expect(seen.observation == .absent)
    #expect(seen.isOpen)
    #expect(seen.records.isEmpty)
  }

  @Test(arguments: all)
  func `the 0 of a joint ALT does not confirm a failed row`(row: Joint) throws {
    let joint = try record(row.contig, row.position, row.change, "0/0", quality: 60)
    for single in [
      try record(row.contig, row.core, row.coreChange, "0/0", quality: 5),
      try record(row.contig, row.core, row.coreChange, "0/0", filter: "LowQual", quality: 60),
    ] {
      let seen = try core(try Shipped.evidence(row.gene, [joint, single]), row)
      #expect(seen.observation.word == "filtered")
      #expect(seen.isOpen)
    }
  }

  @Test(arguments: all, ["0/0", "0/1", "1/1"])
  func `the 0 of a joint ALT does not contradict a row of the single change`(
    row: Joint, genotype: String
  ) throws {
    let joint = try record(row.contig, row.position, row.change, "0/0")
    let single = try record(row.contig, row.core, row.coreChange, genotype)
    let alone = try Shipped.call(row.gene, [single], absent: .unknown)
    #expect(try Shipped.call(row.gene, [joint, single], absent: .unknown).names == alone.names)
    #expect(try Shipped.call(row.gene, [single, joint], absent: .unknown).names == alone.names)
  }

  @Test(arguments: ["./.", "0/.", "./0"])
  func `dots at a joint ALT stay a missing call`(genotype: String) throws {
    for absent in [AbsentPolicy.unknown, .reference] {
      let evidence = try Shipped.evidence(
        "NUDT15", [try record("13", 48_045_719, "CG>TA", genotype)], absent: absent)
      let seen = try core(evidence, Self.all[0])
      #expect(seen.observation == .noCall)
      #expect(seen.isOpen)
    }
  }

  @Test func `a failed 0 of a joint ALT stays filtered, and its odd reads stay doubt`() throws {
    for absent in [AbsentPolicy.unknown, .reference] {
      let failed = try record("13", 48_045_719, "CG>TA", "0/0", filter: "LowQual")
      let evidence = try Shipped.evidence("NUDT15", [failed], absent: absent)
      #expect(try core(evidence, Self.all[0]).observation.word == "filtered")
      #expect(try core(evidence, Self.all[0]).isOpen)
      let reads = try record("13", 48_045_719, "CG>TA", "0/0", depths: [18, 10])
      let doubted = try Shipped.call("NUDT15", [reads], absent: absent)
      #expect(doubted.listed.contains { $0.diplotype.description.contains("*3") })
      #expect(try core(doubted.evidence, Self.all[0]).isOpen)
    }
  }

  @Test func `an unreadable allele beside a joint ALT still hides what stands there`() throws {
    let evidence = try Shipped.evidence(
      "NUDT15", [try record("13", 48_045_719, "CG>TA,<DEL>", "0/2")], absent: .reference)
    let seen = try core(evidence, Self.all[0])
    #expect(seen.observation.word == "unexpected")
    #expect(seen.isOpen)
  }

  @Test(arguments: [
    [("CG>TG", "0/1"), ("CG>TA", "0/0")], [("CG>TA", "0/0"), ("CG>TG", "0/1")],
    [("CG>TG", "0|1"), ("CG>TA", "0|0")], [("C>T", "0/1"), ("CG>TA", "0/0")],
    [("CG>TA,TG", "0/2")], [("CG>TG,TA", "0/1")],
  ])
  func `a carried change split from a joint ALT is called as in one row`(
    rows: [(String, String)]
  ) throws {
    let call = try Shipped.call(
      "NUDT15", rows.map { try record("13", 48_045_719, $0.0, $0.1) }, absent: .unknown)
    #expect(call.names == ["*1/*3"])
    let core = try core(call.evidence, Self.all[0])
    #expect(core.observation == .called)
  }

  @Test(arguments: [
    ("TPMT", "6", 18_130_686, "AT>AC", "AT>GC", "*3C"),
    ("NUDT15", "13", 48_045_719, "CG>TG", "CG>TA", "*3"),
  ])
  func `a change that two rows show in different ALTs is on one copy or on both`(
    gene: String, contig: String, position: Int, one: String, other: String, name: String
  ) throws {
    let rows = [
      try record(contig, position, one, "0/1"), try record(contig, position, other, "0/1"),
    ]
    let call = try Shipped.call(gene, rows)
    let copies = Set(
      call.diplotypes.map { diplotype in
        diplotype.haplotypes.count { haplotype in
          "\(haplotype)" == name
            || "\(haplotype)".contains("\(position + (gene == "TPMT" ? 1 : 0))")
        }
      })
    #expect(call.diplotypes.isEmpty || copies.contains(2), "\(call.names)")
    let again = try Shipped.call(gene, [rows[0], rows[0]])
    #expect(again.names == ["*1/\(name)"])
  }

  @Test func `a carried joint ALT still speaks of both copies`() throws {
    let call = try Shipped.call(
      "NUDT15", [try record("13", 48_045_719, "CG>TA", "0/1")], absent: .unknown)
    #expect(call.names == ["*1/undefined[48045719C>T+48045720G>A]"])
  }

  @Test func `a place of several changes stays partly open where one is listed jointly only`()
    throws
  {
    let evidence = try Shipped.evidence(
      "TPMT", [try record("6", 18_138_969, "CG>GA,TG", "0/0")])
    let seen = try #require(evidence.loci.first { $0.locus.position == 18_138_969 })
    #expect(seen.observation.word == "partial")
  }

  @Test func `a carried change that no definition knows is not undone by the 0 of a joint ALT`()
    throws
  {
    let call = try Shipped.call(
      "NUDT15",
      [record("13", 48_045_701, "CA>GA", "0/1"), record("13", 48_045_701, "CA>GG", "0/0")])
    #expect(call.names == ["*1/undefined[48045701C>G]"])
  }
}
