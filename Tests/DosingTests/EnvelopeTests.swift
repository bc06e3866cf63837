import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules
import Testing

/// What the uncertainty policy makes of doubt.
@Suite struct EnvelopeTests {
  private let rules: RuleSet

  init() throws { rules = try Calls.rules() }

  private func record(
    _ contig: String, _ position: Int, _ ref: String, _ alt: String, _ alleles: [Int],
    filter: String = "PASS"
  ) throws -> VariantRecord {
    VariantRecord(
      contig: contig, position: try #require(GenomicPosition(position)), reference: ref,
      alternates: [alt], filters: [filter],
      samples: [SampleFields(genotype: GenotypeField(alleles: alleles, isPhased: false))])
  }

  private func decide(
    tpmt: [VariantRecord], nudt15: [VariantRecord], absent: AbsentPolicy = .reference,
    ancestry: Ancestry? = nil
  ) throws -> DoseDecision {
    let calls = try [("TPMT", tpmt), ("NUDT15", nudt15)].map { symbol, records in
      try Calls.call(
        rules, try #require(rules.gene(symbol)), records, absent: absent, ancestry: ancestry)
    }
    return try DoseDecider(rules: rules, ancestry: ancestry)
      .decide(calls: calls, weight: try BodyWeight(parsing: "72"))
  }

  private func doubleHeterozygote() throws -> [VariantRecord] {
    [
      try record("6", 18_130_687, "T", "C", [0, 1]), try record("6", 18_138_997, "C", "T", [0, 1]),
    ]
  }

  private func repeatAndR139C() throws -> [VariantRecord] {
    [
      try record("13", 48_037_782, "A", "AGGAGTC", [0, 1]),
      try record("13", 48_045_719, "C", "T", [0, 1]),
    ]
  }

  @Test func `unphased *1/*3A is dosed as intermediate with a note`() throws {
    let decision = try decide(tpmt: try doubleHeterozygote(), nudt15: [])
    #expect(decision.givesDose)
    #expect(decision.rule.id == "tpmt-intermediate")
    #expect(decision.doubts.map(\.consequence) == [.note])
    #expect(decision.doubts[0].severe["TPMT"] == "poor")
  }

  @Test(arguments: [nil, Ancestry.eas, .sas])
  func `unphased *1/*3.002 is withheld where poor has one percent or more`(
    ancestry: Ancestry?
  ) throws {
    let decision = try decide(tpmt: [], nudt15: try repeatAndR139C(), ancestry: ancestry)
    #expect(!decision.givesDose)
    #expect(decision.doubts.map(\.consequence) == [.withheld])
  }

  @Test func `unphased *1/*3.002 is dosed with a note where poor is below one percent`() throws {
    let decision = try decide(tpmt: [], nudt15: try repeatAndR139C(), ancestry: .amr)
    #expect(decision.givesDose)
    #expect(decision.doubts.map(\.consequence) == [.note])
  }

  @Test func `a failed heterozygote is dosed as if it were true`() throws {
    let failed = try record("6", 18_130_687, "T", "C", [0, 1], filter: "LowQual")
    let decision = try decide(tpmt: [failed], nudt15: [])
    #expect(decision.rule.id == "tpmt-intermediate")
    #expect(decision.doubts.map(\.consequence) == [.severeRule])
  }

  @Test func `a failed homozygote that would be poor is withheld`() throws {
    let failed = try record("6", 18_130_687, "T", "C", [1, 1], filter: "LowQual")
    let decision = try decide(tpmt: [failed], nudt15: [])
    #expect(!decision.givesDose)
  }

  @Test func `a gene without a result is withheld, unless the other is poor`() throws {
    let normal = try decide(
      tpmt: [], nudt15: [try record("13", 48_045_719, "C", "T", [0, 0])], absent: .unknown)
    #expect(!normal.givesDose)
    #expect(normal.inputs["TPMT"] == "unknown")
    #expect(!normal.rule.orders.isEmpty)
    let poor = try decide(
      tpmt: [], nudt15: [try record("13", 48_045_719, "C", "T", [1, 1])], absent: .unknown)
    guard case .avoid = poor.outcome else {
      Issue.record("poor NUDT15 is not avoided: \(poor.rule.id)")
      return
    }
  }

  @Test func `a core panel is dosed with a caution about what was not looked at`() throws {
    let tpmt = try [(18_143_724, "C", "G"), (18_138_997, "C", "T"), (18_130_687, "T", "C")]
      .map { try record("6", $0.0, $0.1, $0.2, [0, 0]) }
    let nudt15 = [try record("13", 48_045_719, "C", "T", [0, 0])]
    let decision = try decide(tpmt: tpmt, nudt15: nudt15, absent: .unknown)
    #expect(decision.givesDose)
    #expect(decision.doubts.map(\.origin) == [.unobserved])
    #expect(decision.doubts.map(\.consequence) == [.caution])
    let european = try decide(tpmt: tpmt, nudt15: nudt15, absent: .unknown, ancestry: .eur)
    #expect(european.doubts[0].probability < decision.doubts[0].probability)
  }

  @Test func `two no-function changes without phase are withheld until a test settles it`()
    throws
  {
    // *2 and *5, unphased: *2/*5 is poor, the combination on one copy is no allele; even odds.
    let tpmt = [
      try record("6", 18_143_724, "C", "G", [0, 1]), try record("6", 18_147_910, "A", "G", [0, 1]),
    ]
    let decision = try decide(tpmt: tpmt, nudt15: [])
    guard case .withheld = decision.outcome else {
      Issue.record("not withheld: \(decision.rule.id)")
      return
    }
    #expect(decision.doubts.map(\.consequence).contains(.withheld))
  }
}
