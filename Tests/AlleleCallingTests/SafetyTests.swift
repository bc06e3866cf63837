import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

@Suite struct SafetyTests {
  @Test(arguments: ["<*>", "<NON_REF>"])
  func `a carried anything else in an exon is doubt`(alternate: String) throws {
    let call = try Shipped.call("NUDT15", [try record("13", 48_045_701, "C>" + alternate, "1/1")])
    let poor = try #require(call.gene.phenotype("poor"))
    #expect(call.listed.contains { $0.phenotype == poor })
  }

  /// A row of a split site may be lost; tools that split write `0` for the ALT of another row.
  @Test(arguments: ["T>A", "T>G"], ["0/1", "0|1", "0/0"])
  func `a 0 beside another ALT leaves a core position open until its change is listed`(
    change: String, genotype: String
  ) throws {
    let alone = try record("6", 18_130_687, change, genotype)
    let call = try Shipped.call("TPMT", [alone])
    #expect(call.status == .unknown)
    #expect(call.names.contains { $0.hasPrefix("*3C/") || $0.hasSuffix("/*3C") })
    let whole = try Shipped.call("TPMT", [alone, record("6", 18_130_687, "T>C", "0/0")])
    #expect(whole.status == .called)
  }

  /// The row of the rare allele may be lost, and the core change alone is listed by most files.
  @Test func `a rare allele of a core position that no record lists stays possible and is said`()
    throws
  {
    let isRare = { (world: World) in world.diplotype.description.contains("*41") }
    let alone = try Shipped.call(
      "TPMT", [record("6", 18_130_687, "T>C", "0/0")], absent: .unknown)
    let seen = try #require(alone.evidence.loci.first { $0.locus.label == "rs1142345" })
    #expect(seen.observation == .partial("no record lists c.719A>C"))
    #expect(alone.worlds.contains(where: isRare))
    #expect(!alone.listed.contains(where: isRare))
    let isUnseen = alone.worlds.filter(isRare).allSatisfy(\.needsUnobservedOther)
    #expect(isUnseen)
    for records in [
      [try record("6", 18_130_687, "T>C,G", "0/0")], [try record("6", 18_130_687, "T>C", "1/1")],
      [try record("6", 18_130_687, "T>C,<NON_REF>", "0/1")],
      [
        try record("6", 18_130_687, "T>C", "0/0"), try record("6", 18_130_687, "T>G", "0/0"),
      ],
    ] {
      let whole = try Shipped.call("TPMT", records, absent: .unknown)
      let core = try #require(whole.evidence.loci.first { $0.locus.label == "rs1142345" })
      #expect(core.observation == .called)
      #expect(!whole.worlds.contains(where: isRare))
    }
  }

  /// Its `0` leaves the core change open, and denies its own ALT.
  @Test(arguments: [("T>G 0/1", ["*41/*41"]), ("T>G 0/0", ["*41/*41", "*1/*41"])])
  func `a 0 that leaves a core position open denies its own change`(
    row: String, denied: [String]
  ) throws {
    let parts = row.split(separator: " ").map(String.init)
    let call = try Shipped.call(
      "TPMT", [record("6", 18_130_687, parts[0], parts[1])], absent: .unknown)
    let names = call.worlds.map(\.diplotype.description)
    #expect(Set(names).isDisjoint(with: denied))
    #expect(names.contains { $0.contains("*3C") })
  }

  /// A change that no star allele joins with what was seen may stand beside it where nobody looked.
  @Test(arguments: [
    ("TPMT", "6", ["18130687 T>C,G 1|0", "18133847 C>A 0|1"]),
    ("TPMT", "6", ["18133847 C>A 1/1", "18130687 T>C,G 0/0"]),
    ("NUDT15", "13", ["48045719 C>T 1|0", "48037885 G>A 0|1"]),
  ])
  func `two changed copies leave a risk where nobody looked`(
    symbol: String, contig: String, rows: [String]
  ) throws {
    var rows = rows
    if symbol == "TPMT" { rows += ["18138997 C>T 0/0", "18143724 C>G 0/0"] }
    let records = try rows.map { row in
      let parts = row.split(separator: " ").map(String.init)
      return try record(contig, try #require(Int(parts[0])), parts[1], parts[2])
    }
    let call = try Shipped.call(symbol, records, absent: .unknown)
    #expect(call.diplotypes.count == 1)
    for group in Ancestry.allCases {
      #expect(call.unlistedProbability[group] > 0.00001)
      #expect(call.residualRisk[group] > 0)
    }
  }

  /// Its loss must not let the core row speak for both copies.
  @Test(arguments: ["C>*", "C><DEL>", "C>N", "GC>G"], ["./.", "0/.", "."])
  func `a row without a call that may take a core position away leaves it open`(
    change: String, genotype: String
  ) throws {
    let first = change == "GC>G" ? 18_143_723 : 18_143_724
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", first, change, genotype), record("6", 18_143_724, "C>G", "0/0"),
      ])
    #expect(call.status == .unknown)
  }

  /// Three copies, or the reference beside a change that no definition knows.
  @Test(arguments: [
    ["C>A 0/1", "C>. 0/0"], ["C>A 1/1", "C>. 0/0"], ["C>A,<NON_REF> 1/1", "C><NON_REF> 0/0"],
    ["C>G 1|1", "C>A 0|1"], ["C>G 0/1", "C>A 1/1"],
  ])
  func `rows that cannot both be true are an error at a core position`(rows: [String]) throws {
    for rows in [rows, rows.reversed()] {
      let records = try rows.map { row in
        let parts = row.split(separator: " ").map(String.init)
        return try record("6", 18_143_724, parts[0], parts[1])
      }
      #expect(throws: CallingError.self) { try Shipped.call("TPMT", records) }
    }
  }

  /// A row that has no call, or half of one, does not answer for the `0` of another.
  @Test(
    arguments: ["T>C ./.", "T>C .", "T>C,G ./.", "T>C,A ./.", "T>. ./.", "T><NON_REF> ./."]
      + ["T>C 0/.", "T>C ./0", "T>C 0", "T>C .|0", "T>C 0|.", "T>C,G 0/."], ["0/1", "0|1", "1|0"])
  func `a 0 beside another ALT is not answered by a row without a whole call`(
    row: String, genotype: String
  ) throws {
    let parts = row.split(separator: " ").map(String.init)
    for filter in ["PASS", "LowQual"] {
      let blank = try record("6", 18_130_687, parts[0], parts[1], filter: filter)
      for records in [
        [try record("6", 18_130_687, "T>A", genotype), blank],
        [blank, try record("6", 18_130_687, "T>A", genotype)],
      ] {
        let call = try Shipped.call("TPMT", records)
        #expect(call.status == .unknown, "\(filter)")
        #expect(call.names.contains { $0.contains("*3C") }, "\(filter): \(call.names)")
      }
    }
  }

  @Test(arguments: ["1/1", "0/1"])
  func `a deletion that takes a core position away leaves it unknown`(genotype: String) throws {
    let deletion = try record("13", 48_045_718, "GCGT>G", genotype)
    for records in [[deletion], [deletion, try record("13", 48_045_719, "C>T", "0/0")]] {
      let call = try Shipped.call("NUDT15", records)
      let core = try #require(call.evidence.loci.first { $0.locus.position == 48_045_719 })
      #expect(core.observation.word == "unexpected")
      #expect(call.status == .unknown)
    }
  }

  /// A homozygous change that no star allele joins with the core change: the open core position
  /// may hold it all the same.
  @Test(arguments: [("NUDT15", "13", 48_045_690, "C>G"), ("TPMT", "6", 18_130_762, "C>T")])
  func `an open core position may hold its change on any haplotype`(
    symbol: String, contig: String, position: Int, change: String
  ) throws {
    let call = try Shipped.call(
      symbol, [try record(contig, position, change, "1/1")], absent: .unknown)
    let poor = try #require(call.gene.phenotype("poor"))
    #expect(call.listed.contains { $0.phenotype == poor })
    #expect(call.status == .unknown)
  }

  @Test(arguments: [
    ("18143724", "TPMT"), ("18138997", "TPMT"), ("18130687", "TPMT"), ("48045719", "NUDT15"),
  ])
  func `promise 1: an absent core position leaves the gene unknown`(
    position: String, gene: String
  ) throws {
    let loci = try Shipped.evidence(gene, []).loci
    let records = try loci.filter { "\($0.locus.position)" != position }.map { seen in
      let change = try #require(seen.locus.variants.first).change
      return try record(
        gene == "TPMT" ? "6" : "13", change.position, "\(change.reference)>\(change.alternate)",
        "0/0")
    }
    let call = try Shipped.call(gene, records, absent: .unknown)
    #expect(call.status == .unknown)
  }

  @Test func `an absent position beside a certain poor metabolizer changes nothing`() throws {
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", 18_130_687, "T>C", "1/1"), record("6", 18_138_997, "C>T", "1/1"),
      ], absent: .unknown)
    #expect(Set(call.listed.map(\.phenotype.id)) == ["poor"])
    #expect(call.status == .ambiguous)
  }

  @Test func `a failed record that shows a change is kept, with and without it at equal weight`()
    throws
  {
    let call = try Shipped.call(
      "TPMT", [record("6", 18_130_687, "T>C", "0/1", filter: "LowQual")])
    #expect(Set(call.names) == ["*1/*1", "*1/*3C"])
    #expect(call.listed.allSatisfy { abs($0.listed.average(nil) - 0.5) < 1e-12 })
  }

  @Test func `records that contradict each other at a core position are an error`() throws {
    #expect(throws: CallingError.self) {
      try Shipped.call(
        "TPMT", [record("6", 18_130_687, "T>C", "0/0"), record("6", 18_130_687, "T>C", "0/1")])
    }
  }

  @Test func `records that agree are one`() throws {
    let twice = try record("6", 18_130_687, "T>C", "0/1")
    #expect(try Shipped.call("TPMT", [twice, twice]).names == ["*1/*3C"])
  }

  @Test func `three alleles at a core position are an error, elsewhere unexpected`() throws {
    #expect(throws: CallingError.self) {
      try Shipped.call("TPMT", [record("6", 18_130_687, "T>C", "0/1/1")])
    }
    let call = try Shipped.call("TPMT", [record("6", 18_130_762, "C>T", "0/1/1")])
    let seen = call.evidence.loci.first { $0.locus.label == "rs56161402" }
    #expect(seen?.observation.word == "unexpected")
  }

  @Test func `a frameshift that no definition lists makes an undefined haplotype without function`()
    throws
  {
    let call = try Shipped.call("TPMT", [record("6", 18_143_680, "A>AT", "0/1")])
    #expect(call.names == ["*1/undefined[18143680A>AT]"])
    #expect(call.listed.first?.phenotype.id == "intermediate")
  }

  @Test func `the harmless variant that most people carry is no finding`() throws {
    let call = try Shipped.call("TPMT", [record("6", 18_138_983, "G>A", "1/1")])
    #expect(call.names == ["*1/*1"])
    #expect(call.evidence.uncatalogued.isEmpty)
  }

  @Test func `a synonymous change at a repeat base is neither *6 nor uncertain`() throws {
    let call = try Shipped.call("NUDT15", [record("13", 48_037_782, "A>C", "0/1")])
    #expect(call.names == ["*1/*1"])
    #expect(call.listed.first?.phenotype.id == "normal")
  }

  @Test func `an undefined haplotype has the severest phenotype of its possible functions`() throws
  {
    // *8 (decreased) with a new missense change (uncertain) beside *1.
    let call = try Shipped.call(
      "TPMT", [record("6", 18_130_762, "C>T", "0|1"), record("6", 18_130_763, "G>A", "0|1")])
    #expect(call.listed.first?.phenotype.id == "indeterminate")
  }

  @Test(arguments: [
    ("TPMT", "6", 18_143_724, "C>G", 18_147_910, "A>G"),  // *2 and *5
    ("NUDT15", "13", 48_045_720, "G>A", 48_037_847, "G>C"),  // *4 and *7
  ])
  func `two changes whose combination is no allele may stand on two copies, at even odds`(
    gene: String, contig: String, first: Int, change: String, second: Int, other: String
  ) throws {
    let call = try Shipped.call(
      gene, [record(contig, first, change, "0/1"), record(contig, second, other, "0/1")])
    #expect(call.listed.count == 2)
    #expect(call.listed.allSatisfy { abs($0.listed.average(nil) - 0.5) < 1e-12 })
    #expect(call.listed.contains { $0.phenotype.id == "poor" })
  }

  @Test func `a carried change in an exon whose REF is wrong is an error`() throws {
    #expect(throws: CallingError.self) {
      try Shipped.call("TPMT", [record("6", 18_143_681, "G>T", "1/1")])
    }
    #expect(try Shipped.call("TPMT", [record("6", 18_143_681, "G>T", "0/0")]).names == ["*1/*1"])
  }

  @Test func `REF N neither confirms nor contradicts an assembly`() throws {
    let header = VariantHeader(
      samples: ["S1"], contigs: [.init(name: "chr6", length: 170_805_979, assembly: nil)])
    let detector = AssemblyDetector(genes: try Shipped.rules().genes)
    let decision = try detector.decide(
      header: header, records: [record("6", 18_130_687, "N>.", "0/0")], stated: nil)
    #expect(decision.assembly == .grch38)
    #expect(!decision.isConfirmed)
  }

  @Test(arguments: [18_100_000, 18_200_000])
  func `a carried breakend with its mate across the gene leaves every position unknown`(
    position: Int
  ) throws {
    let mate = position == 18_100_000 ? "N[6:18200000[" : "]6:18100000]N"
    let evidence = try Shipped.evidence(
      "TPMT", [record("6", position, "N>\(mate)", "0/1")], absent: .reference)
    #expect(evidence.openCoreLoci.count == evidence.loci.count)
  }

  @Test(arguments: [("./.", Observation.noCall), ("0/.", .partial("one allele missing"))])
  func `a deletion without a genotype over a position is a call that is missing there`(
    genotype: String, observation: Observation
  ) throws {
    let deletion = try record("13", 48_045_000, "N><DEL>", genotype, end: 48_046_000)
    let core = { (records: [VariantRecord]) in
      let evidence = try Shipped.evidence("NUDT15", records, absent: .reference)
      return try #require(evidence.loci.first { $0.locus.label == "rs116855232" })
    }
    let found = try core([deletion])
    #expect(found.observation == observation)
    #expect(found.isOpen && !found.isAssumedReference)
    #expect(found.records.count == 1)
    let row = try record("13", 48_045_719, "C>T", "0/0")
    #expect(try core([deletion, row]).observation == .called)
    let denied = try record("13", 48_045_000, "N><DEL>", "0/0", end: 48_046_000)
    #expect(try core([denied]).isAssumedReference)
  }
}
