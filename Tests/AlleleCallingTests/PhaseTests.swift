import AlleleCalling
import Pharmacogenomics
import Testing

/// Order counts within a phase set, and nowhere else.
@Suite struct PhaseTests {
  /// One of the two heterozygous records of TPMT *3A.
  struct Site: Sendable {
    let genotype: String
    var set: String?
    var physical: (String, String)?
  }

  private static let open = ["*1/*3A", "*3B/*3C"]

  private func names(_ first: Site, _ second: Site) throws -> [String] {
    let records = try [(18_130_687, "T>C", first), (18_138_997, "C>T", second)].map {
      try record(
        "6", $0.0, $0.1, $0.2.genotype, phaseSet: $0.2.set,
        physical: $0.2.physical.map { (identifier: $0.0, genotype: $0.1) })
    }
    return try Shipped.call("TPMT", records).names
  }

  @Test(
    arguments: [("1", "2"), ("blockA", "blockB"), ("1", nil), (nil, "blockB")]
      as [(String?, String?)])
  func `different phase sets leave the phase open`(first: String?, second: String?) throws {
    let found = try names(Site(genotype: "0|1", set: first), Site(genotype: "0|1", set: second))
    #expect(found == Self.open)
  }

  @Test(
    arguments: ["18130687", "blockA", "6_18130687_T"], [("0|1", "*1/*3A"), ("1|0", "*3B/*3C")])
  func `a phase set may be a number or a name`(
    set: String, expected: (second: String, diplotype: String)
  ) throws {
    let found = try names(
      Site(genotype: "0|1", set: set), Site(genotype: expected.second, set: set))
    #expect(found == [expected.diplotype])
  }

  @Test func `a list of phase sets with a dot leaves the phase open`() throws {
    let site = Site(genotype: "0|1", set: "1,.")
    #expect(try names(site, site) == Self.open)
  }

  @Test(arguments: [("0|1", "0|1", "*1/*3A"), ("0|1", "1|0", "*3B/*3C"), ("1|0", "1|0", "*1/*3A")])
  func `PID and PGT phase a genotype with a slash`(
    first: String, second: String, diplotype: String
  ) throws {
    let found = try names(
      Site(genotype: "0/1", physical: ("18130687_T_C", first)),
      Site(genotype: "0/1", physical: ("18130687_T_C", second)))
    #expect(found == [diplotype])
  }

  @Test func `different PID leave the phase open`() throws {
    let found = try names(
      Site(genotype: "0/1", physical: ("18130687_T_C", "0|1")),
      Site(genotype: "0/1", physical: ("18138997_C_T", "0|1")))
    #expect(found == Self.open)
  }

  @Test func `PS and PID never make one set`() throws {
    let found = try names(
      Site(genotype: "0|1", set: "18130687"), Site(genotype: "0/1", physical: ("18130687", "0|1")))
    #expect(found == Self.open)
  }

  @Test func `a genotype with a bar keeps its own order whatever a lone PGT says`() throws {
    let site = Site(genotype: "1|0", set: "1", physical: ("x", "0|1"))
    #expect(try names(Site(genotype: "0|1", set: "1"), site) == ["*3B/*3C"])
  }

  /// Two genotypes with a bar, the order of PGT beside each, and what is called.
  struct Sources: Sendable {
    let first: (bar: String, physical: String)
    let second: (bar: String, physical: String)
    let diplotypes: [String]
  }

  @Test(
    arguments: [
      Sources(first: ("0|1", "0|1"), second: ("0|1", "1|0"), diplotypes: open),
      Sources(first: ("0|1", "0|1"), second: ("1|0", "0|1"), diplotypes: open),
      Sources(first: ("1|0", "0|1"), second: ("1|0", "1|0"), diplotypes: open),
      // Which copy comes first means nothing: only how the two stand to each other does.
      Sources(first: ("0|1", "1|0"), second: ("0|1", "1|0"), diplotypes: ["*1/*3A"]),
      Sources(first: ("0|1", "1|0"), second: ("1|0", "0|1"), diplotypes: ["*3B/*3C"]),
    ])
  func `PGT that contradicts the bar within one set leaves the phase open`(
    sources: Sources
  ) throws {
    let sites = [sources.first, sources.second].map {
      Site(genotype: $0.bar, set: "1", physical: ("x", $0.physical))
    }
    #expect(try names(sites[0], sites[1]) == sources.diplotypes)
  }

  @Test func `a PGT of another block contradicts nothing`() throws {
    let found = try names(
      Site(genotype: "0|1", set: "1", physical: ("x", "0|1")),
      Site(genotype: "0|1", set: "1", physical: ("y", "1|0")))
    #expect(found == ["*1/*3A"])
  }

  @Test func `a PGT that turns one of two bars without PS leaves the phase open, and is named`()
    throws
  {
    let evidence = try Shipped.evidence(
      "TPMT",
      [
        record("6", 18_130_687, "T>C", "0|1", physical: ("x", "0|1")),
        record("6", 18_138_997, "C>T", "0|1", physical: ("x", "1|0")),
      ], absent: .reference)
    #expect(evidence.phaseContradictions == ["rs1142345", "rs1800460"])
    #expect(evidence.phasedWithoutSet == [])
    let call = GeneCaller(gene: try Shipped.gene("TPMT"), ancestry: nil).call(evidence)
    #expect(call.names == Self.open)
    let seen = evidence.loci.filter { $0.variantCopies == 1 }
    #expect(seen.map(\.genotype) == ["T/C", "C/T"])
    #expect(
      seen.flatMap(\.records).map(\.phaseSet) == ["PID x against |", "PID x against |"])
  }

  @Test func `PGT of rows that were split contradicts no bar`() throws {
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", 18_130_687, "T>C", "0|1", phaseSet: "1", physical: ("x", "0|1")),
        record("6", 18_130_687, "T>G", "1|0", phaseSet: "1", physical: ("x", "0|1")),
        record("6", 18_138_997, "C>T", "0|1", phaseSet: "1", physical: ("x", "0|1")),
      ])
    #expect(call.names == ["*3A/*41"])
  }

  @Test func `a bar without PS is named where it orders several places`() throws {
    let (one, other) = try (
      record("6", 18_130_687, "T>C", "0|1"), record("6", 18_138_997, "C>T", "0|1")
    )
    #expect(
      try Shipped.evidence("TPMT", [one, other]).phasedWithoutSet == ["rs1142345", "rs1800460"])
    let stated = try record("6", 18_138_997, "C>T", "0|1", phaseSet: "1")
    for alone in [[one], [one, stated], [one, try record("6", 18_138_997, "C>T", "1|1")]] {
      #expect(try Shipped.evidence("TPMT", alone).phasedWithoutSet == [])
    }
  }

  @Test func `a PID bounds a genotype with a bar and without PS`() throws {
    let found = try names(
      Site(genotype: "0|1", physical: ("x", "0|1")), Site(genotype: "0|1", physical: ("y", "0|1")))
    #expect(found == Self.open)
  }

  @Test(arguments: ["1|1", "0/1", ".", "0|2", ""])
  func `a PGT of other alleles, or without a bar, says nothing`(genotype: String) throws {
    let found = try names(
      Site(genotype: "0/1", physical: ("x", genotype)),
      Site(genotype: "0/1", physical: ("x", "0|1")))
    #expect(found == Self.open)
  }

  @Test func `PGT does not speak of the second ALT`() throws {
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", 18_130_687, "T>G,C", "0/2", physical: ("x", "0|1")),
        record("6", 18_138_997, "C>T", "0/1", physical: ("x", "0|1")),
      ])
    #expect(call.names == Self.open)
  }

  @Test func `PGT of rows that were split places neither allele`() throws {
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", 18_130_687, "T>C", "0/1", physical: ("x", "0|1")),
        record("6", 18_130_687, "T>G", "0/1", physical: ("x", "0|1")),
      ])
    #expect(call.names == ["*3C/*41"])
  }

  @Test func `repeated records in another order tell no order`() throws {
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", 18_130_687, "T>C", "0|1"), record("6", 18_130_687, "T>C", "1|0"),
        record("6", 18_138_997, "C>T", "0|1"),
      ])
    #expect(call.names == Self.open)
  }

  @Test func `a homozygous site needs no phase`() throws {
    let call = try Shipped.call(
      "TPMT", [record("6", 18_130_687, "T>C", "1/1"), record("6", 18_138_997, "C>T", "0/1")])
    #expect(call.names == ["*3A/*3C"])
  }

  @Test func `the report's genotype shows the order that PGT gives`() throws {
    let evidence = try Shipped.evidence(
      "TPMT", [record("6", 18_130_687, "T>C", "0/1", physical: ("x", "1|0"))])
    let seen = try #require(evidence.loci.first { $0.locus.label == "rs1142345" })
    #expect(seen.genotype == "C|T")
    #expect(seen.records.first?.genotype == "0/1")
    #expect(seen.records.first?.phaseSet == "PID x")
  }
}
