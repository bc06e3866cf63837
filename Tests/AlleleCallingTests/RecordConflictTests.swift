import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// What a record shows is never thrown away, whatever another record says.
@Suite struct RecordConflictTests {
  private func severest(_ call: GeneCall) -> String? {
    call.listed.max { $0.phenotype.severity < $1.phenotype.severity }?.phenotype.id
  }

  @Test func `a reference row on the anchor base says nothing about the indel`() throws {
    let call = try Shipped.call(
      "NUDT15",
      [record("13", 48_037_782, "A>.", "0/0"), record("13", 48_037_782, "A>AGGAGTC", "1/1")])
    #expect(call.names == ["*6/*6"])
  }

  @Test func `records that contradict each other elsewhere both stay possible`() throws {
    let call = try Shipped.call(
      "TPMT",
      [record("6", 18_133_845, "T>A", "1/1"), record("6", 18_133_845, "T>A", "0/0")])
    #expect(Set(call.names) == ["*1/*1", "*6/*6"])
    #expect(severest(call) == "poor")
  }

  @Test(arguments: [["PASS", "PASS"], ["PASS", "LowQual"], ["LowQual", "LowQual"]])
  func `changes that one phase set puts on one copy, which cannot hold both, may be on two`(
    filters: [String]
  ) throws {
    let rows = try zip(["A>AGGAGTC", "AGGAGTC>A"], filters).map {
      try record("13", 48_037_782, $0, "0|1", filter: $1)
    }
    for rows in [rows, rows.reversed()] {
      let call = try Shipped.call("NUDT15", rows)
      #expect(Set(call.names).isSuperset(of: ["*1/*6", "*1/*9", "*6/*9"]), "\(call.names)")
      #expect(severest(call) == "poor")
    }
  }

  @Test func `of three changes on two copies any two may be true`() throws {
    let call = try Shipped.call(
      "NUDT15",
      [record("13", 48_037_782, "A>AGGAGTC", "1/1"), record("13", 48_037_782, "AGGAGTC>A", "0/1")])
    #expect(Set(call.names) == ["*6/*6", "*1/*9", "*6/*9"])
  }

  @Test func `the 0 of another ALT is no reference at a core position`() throws {
    for change in ["T>G", "T>A", "TA>T", "T>TC"] {
      let call = try Shipped.call(
        "TPMT", [record("6", 18_130_687, change, "0/0")], absent: .unknown)
      #expect(call.evidence.openCoreLoci.contains { $0.locus.label == "rs1142345" }, "\(change)")
    }
  }

  @Test func `a failed and a passing record of a split site are joined`() throws {
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", 18_130_687, "T>C", "0/1", filter: "LowQual"),
        record("6", 18_130_687, "T>G", "0/1"),
      ])
    #expect(Set(call.names).isSuperset(of: ["*3C/*41", "*1/*41"]))
    #expect(call.acceptedWorlds?.allSatisfy { $0.phenotype.id == "poor" } == true)
  }

  /// Whether the row of another ALT is lost, or is there and counts.
  @Test(arguments: [[], ["0/0"]])
  func `a failed ALT of a split row says nothing of an ALT that no row lists`(
    others: [String]
  ) throws {
    let call = try Shipped.call(
      "TPMT",
      [record("6", 18_130_687, "T>G", "0/1", filter: "LowQual")]
        + others.map { try record("6", 18_130_687, "T>G", $0) }, absent: .unknown)
    #expect(call.evidence.openCoreLoci.contains { $0.locus.label == "rs1142345" })
    #expect(Set(call.names).isSuperset(of: ["*1/*1", "*1/*41", "*3C/*3C"]))
  }

  @Test func `a failed ALT that joins two changes does not deny each of them`() throws {
    let call = try Shipped.call(
      "TPMT", [record("6", 18_130_687, "TA>CG", "0/1", filter: "LowQual")], absent: .unknown)
    #expect(call.evidence.openCoreLoci.contains { $0.locus.label == "rs1142345" })
    #expect(call.names.contains("*3C/*3C"))
  }

  @Test func `a failed reference row of the core change does not make the 0 of another ALT one`()
    throws
  {
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", 18_130_687, "T>C", "0/0", filter: "LowQual"),
        record("6", 18_130_687, "T>G", "0/0"),
      ], absent: .unknown)
    let core = try #require(call.evidence.openCoreLoci.first { $0.locus.label == "rs1142345" })
    #expect(core.observation == .filtered("FILTER LowQual"))
    #expect(call.names.contains("*3C/*3C"))
  }

  @Test func `beside a failed ALT of a position that is not core another one stays possible`()
    throws
  {
    let failed = try record("13", 48_037_782, "AGGAGTC>A", "0/1", filter: "LowQual")
    let other = try record("13", 48_037_782, "A>AGGAGTC", "0/0")
    let unseen = { (records: [VariantRecord]) in
      try Shipped.call("NUDT15", records, absent: .unknown).worlds.contains {
        $0.diplotype.description == "*6/*9" && $0.overall.average(nil) > 0
      }
    }
    let core = try record("13", 48_045_719, "C>T", "0/0")
    #expect(try unseen([failed, core]))
    #expect(try !unseen([failed, other, core]))
  }

  @Test func `a failed homozygote beside a passing reference is doubt, not silence`() throws {
    let call = try Shipped.call(
      "TPMT",
      [
        record("6", 18_130_687, "T>C", "0/0"),
        record("6", 18_130_687, "T>C", "1/1", filter: "LowQual"),
      ])
    #expect(severest(call) == "poor")
  }

  @Test func `two failed records that write one genotype in two orders are one doubt`() throws {
    let call = try Shipped.call(
      "TPMT",
      ["0/1", "1/0"].map { try record("6", 18_139_027, "C>G", $0, filter: "LowQual") })
    let carrying = call.listed.filter { $0.diplotype.description == "*1/*10" }
    #expect(abs(carrying.reduce(0) { $0 + $1.listed[.eur] } - 0.5) < 1e-9)
  }

  @Test func `half a reference call over two positions speaks of one copy`() throws {
    let call = try Shipped.call(
      "TPMT", [record("6", 18_130_729, "CG>.", "0/.")])
    let names = Set(call.worlds.map(\.diplotype.description))
    #expect(names.isSuperset(of: ["*1/*40", "*1/*45"]))
    #expect(!names.contains("*40/*45"))
  }

  @Test func `dots beside a homozygote do not take a copy away`() throws {
    let call = try Shipped.call(
      "TPMT", [record("6", 18_133_845, "T>A", "1/1"), record("6", 18_133_845, "T>A", "./.")])
    #expect(call.names == ["*6/*6"])
  }

  @Test(arguments: ["./1", "1", "0/0/1"])
  func `an unlisted frameshift on a copy that is not clear stays possible on both or one`(
    genotype: String
  ) throws {
    let call = try Shipped.call("TPMT", [record("6", 18_143_680, "A>AT", genotype)])
    #expect(call.listed.contains { $0.phenotype.severity >= 3 })
    #expect(call.status == .ambiguous)
  }

  @Test func `bases of one codon are translated together`() throws {
    // GGT to TGA, a stop that neither base makes alone.
    let call = try Shipped.call("TPMT", [record("6", 18_149_119, "ACC>TCA", "1/1")])
    #expect(severest(call) == "poor")
  }

  @Test(arguments: [18_130_780, 18_143_595])
  func `an insertion at an exon's end that shifts the frame is truncating`(
    position: Int
  ) throws {
    let call = try Shipped.call("TPMT", [record("6", position, "C>CG", "1/1")])
    #expect(severest(call) == "poor")
  }

  @Test func `many doubtful or unphased places end as unknown, not as a long wait`() throws {
    let gene = try Shipped.gene("TPMT")
    let records = try gene.variants.prefix(14).map { variant in
      try record(
        "6", variant.change.position, "\(variant.change.reference)>\(variant.change.alternate)",
        "0/1")
    }
    #expect(try Shipped.call("TPMT", records).status == .unknown)
  }

  @Test(arguments: ["<INS>", "<DEL>", "]chr2:900]T", "N", "*"])
  func `an allele without readable bases in an exon is never passed over`(alt: String) throws {
    // Exon 5, between two defining positions.
    let exon = try #require(Shipped.gene("TPMT").exons.first { $0.exon == 5 })
    let base = try #require(exon.base(at: 18_139_700))
    let reference = String(decoding: [base], as: UTF8.self)
    let call = { (genotype: String) in
      let text = "\(reference)>\(alt)"
      return try Shipped.call(
        "TPMT", [record("6", 18_139_700, text, genotype, end: alt == "<DEL>" ? 18_139_701 : nil)])
    }
    #expect(severest(try call("1/1")) == "poor")
    let one = try call("0/1")
    #expect(severest(one) == "intermediate")
    #expect(one.evidence.uncatalogued.count == 1)
    let none = try call("0/0")
    #expect(none.names == ["*1/*1"])
  }

  @Test func `a symbolic deletion inside an exon counts, wherever it begins`() throws {
    let call = try Shipped.call(
      "TPMT", [record("6", 18_139_600, "N><DEL>", "1/1", end: 18_139_670)])
    #expect(severest(call) == "poor")
  }

  /// The deletion stands in another row of the split site, which is not in the file.
  @Test(arguments: ["0/0", "0/.", "./0", "0", "./."])
  func `half a call of a row denies no more than the whole one`(genotype: String) throws {
    let call = try Shipped.call(
      "NUDT15", [record("13", 48_037_782, "A>AGGAGTC", genotype)], absent: .unknown)
    let names = call.worlds.map(\.diplotype.description)
    #expect(names.contains("*9/*9"))
    #expect(names.contains("*6/*6") == (genotype == "./."))
  }
}
