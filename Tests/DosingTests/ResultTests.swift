import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules
import Testing

/// Results that a laboratory states, beside a file or in place of one.
struct ResultTests {
  private let rules: RuleSet
  private let weight = BodyWeight(kilograms: 72, stated: "72")

  init() throws { rules = try Calls.rules() }

  private func result(
    _ gene: String, _ text: String, _ kind: GeneResult.Kind = .phenotype,
    defect: ResultDefect? = nil
  ) throws -> GeneResult {
    try GeneResultReader(try #require(rules.gene(gene)), origin: "test")
      .read(text, as: kind, defect: defect)
  }

  private func decide(
    _ calls: [GeneCall] = [], _ results: [GeneResult], facts: [String: String] = [:],
    ancestry: Ancestry? = nil
  ) throws -> DoseDecision {
    try DoseDecider(rules: rules, ancestry: ancestry, facts: facts, results: results)
      .decide(calls: calls, weight: weight)
  }

  private func certain(_ tpmt: String, _ nudt15: String) throws -> [GeneCall] {
    [try Calls.certain(rules, "TPMT", tpmt), try Calls.certain(rules, "NUDT15", nudt15)]
  }

  @Test(arguments: [("normal", "normal"), ("intermediate", "normal"), ("poor", "intermediate")])
  func `results alone decide as the same phenotypes stated`(tpmt: String, nudt15: String) throws {
    let decision = try decide([], [result("TPMT", tpmt), result("NUDT15", nudt15)])
    let stated = try DoseDecider(rules: rules, ancestry: nil)
      .decide(values: ["TPMT": tpmt, "NUDT15": nudt15], weight: weight)
    #expect(decision.rule == stated.rule)
    #expect(decision.results.map(\.role) == [.acts, .acts])
  }

  @Test func `a gene without file and result is unknown`() throws {
    let decision = try decide([], [result("TPMT", "normal")])
    #expect(decision.inputs["NUDT15"] == "unknown")
    #expect(!decision.givesDose)
  }

  @Test func `a result that agrees changes nothing`() throws {
    let calls = try certain("intermediate", "normal")
    let decision = try decide(calls, [result("TPMT", "intermediate")])
    #expect(decision.rule == (try decide(calls, [])).rule)
    #expect(decision.results.map(\.role) == [.agrees])
  }

  @Test(arguments: [
    ("normal", "intermediate"), ("intermediate", "normal"), ("intermediate", "poor"),
    ("normal", "poor"), ("poor", "normal"), ("possible intermediate", "normal"),
  ])
  func `of two sources that disagree the one with the lower dose acts`(
    called: String, stated: String
  ) throws {
    let decision = try decide(certain(called, "normal"), [result("TPMT", stated)])
    let order = ["normal", "possible intermediate", "intermediate", "poor"]
    let worse = order.last { $0 == called || $0 == stated }
    #expect(decision.inputs["TPMT"] == worse)
    #expect(decision.results.map(\.role) == [.disagrees])
  }

  @Test func `two results that disagree leave the lower dose`() throws {
    let results = [try result("TPMT", "normal"), try result("TPMT", "*1/*3A", .diplotype)]
    let decision = try decide([], results + [result("NUDT15", "normal")])
    #expect(decision.inputs["TPMT"] == "intermediate")
    #expect(decision.results.prefix(2).map(\.role) == [.disagrees, .disagrees])
  }

  /// NUDT15 heterozygous for both changes, unphased: `*1/*3.002` or `*3/*6`.
  private func unphased() throws -> [GeneCall] {
    let gene = try #require(rules.gene("NUDT15"))
    let changes = try #require(gene.allele(named: "*3.002")).changes.sorted()
    let records = try changes.map { change in
      VariantRecord(
        contig: gene.contig.name, position: try #require(GenomicPosition(change.position)),
        reference: change.reference, alternates: [change.alternate], filters: ["PASS"],
        samples: [SampleFields(genotype: GenotypeField(alleles: [0, 1], isPhased: false))])
    }
    return [
      try Calls.certain(rules, "TPMT", "normal"),
      try Calls.call(rules, gene, records, ancestry: .eas),
    ]
  }

  @Test func `a result settles an open phase`() throws {
    let calls = try unphased()
    #expect(!(try decide(calls, [], ancestry: .eas)).givesDose)
    let settled = try decide(
      calls, [result("NUDT15", "*1/*3.002", .diplotype)], ancestry: .eas)
    #expect(settled.inputs["NUDT15"] == "intermediate")
    #expect(settled.givesDose)
    #expect(settled.results.map(\.role) == [.settles])
    let poor = try decide(calls, [result("NUDT15", "poor")], ancestry: .eas)
    #expect(poor.rule.action == .avoid)
  }

  @Test func `a result that the file rules out leaves the dose withheld`() throws {
    let decision = try decide(unphased(), [result("NUDT15", "normal")], ancestry: .eas)
    #expect(!decision.givesDose)
    #expect(decision.results.map(\.role) == [.disagrees])
  }

  @Test func `a milder result does not silence what a failed record shows`() throws {
    let gene = try #require(rules.gene("NUDT15"))
    let change = try #require(gene.allele(named: "*3")).changes.sorted()[0]
    for filter in ["PASS", "LowQual"] {
      let record = VariantRecord(
        contig: gene.contig.name, position: try #require(GenomicPosition(change.position)),
        reference: change.reference, alternates: [change.alternate], filters: [filter],
        samples: [SampleFields(genotype: GenotypeField(alleles: [1, 1], isPhased: false))])
      let calls = [
        try Calls.certain(rules, "TPMT", "normal"), try Calls.call(rules, gene, [record]),
      ]
      let decision = try decide(calls, [result("NUDT15", "normal")])
      #expect(!decision.givesDose, "\(filter)")
      #expect(decision.results.map(\.role) == [.disagrees], "\(filter)")
    }
  }

  @Test func `an assumption settles an open phase, and is named`() throws {
    let assumed = try decide(
      unphased(), [result("NUDT15", "intermediate", .assumption)], ancestry: .eas)
    #expect(assumed.givesDose)
    #expect(assumed.results.map(\.role) == [.assumed])
  }

  @Test func `an assumption against the file, or beside a result, is refused`() throws {
    let impossible = try result("NUDT15", "normal", .assumption)
    #expect(throws: DosingError.assumptionContradicted(gene: "NUDT15")) {
      try decide(unphased(), [impossible], ancestry: .eas)
    }
    let needless = try result("TPMT", "normal", .assumption)
    #expect(throws: DosingError.assumptionNotNeeded(gene: "TPMT")) {
      try decide(certain("intermediate", "normal"), [needless])
    }
    #expect(throws: DosingError.assumptionNotNeeded(gene: "TPMT")) {
      try decide([], [needless, result("TPMT", "normal")])
    }
  }

  @Test(arguments: ["transfusion", "allogeneic-transplant"])
  func `an activity after a donor's cells came in allows no dose`(fact: String) throws {
    let activity = try result("TPMT", "normal", .activity)
    let normal = try result("NUDT15", "normal")
    #expect(try decide([], [activity, normal]).givesDose)
    let late = try decide([], [activity, normal], facts: [fact: "yes"])
    #expect(!late.givesDose)
    #expect(late.results.first?.role == .notCounted)
    #expect(late.results.first?.invalidAfter == fact)
  }

  @Test func `a result that does not count may lower the dose and never raises it`() throws {
    let calls = try certain("intermediate", "normal")
    for name in ["normal", "low"] {
      let activity = try result("TPMT", name, .activity)
      let with = try decide(calls, [activity], facts: ["transfusion": "yes"])
      #expect(with.givesDose == (name == "normal"))
    }
    let defect = ResultDefect.coreNotCalled(["rs1"])
    let partial = try decide(
      [], [result("TPMT", "*1/*1", .diplotype, defect: defect), result("NUDT15", "normal")])
    #expect(!partial.givesDose)
  }

  @Test(arguments: [("normal", false), ("intermediate", true), ("poor", true)])
  func `half a diplotype may lower the dose and never raises it`(
    called: String, isUnchanged: Bool
  ) throws {
    let half = try GeneResultReader(try #require(rules.gene("TPMT")), origin: "test")
      .read(besideUnknown: "*3A", defect: .alleleUnknown)
    let calls = try certain(called, "normal")
    let (with, without) = (try decide(calls, [half]), try decide(calls, []))
    #expect(with.results.map(\.role) == [.notCounted])
    #expect((with.inputs["TPMT"] == without.inputs["TPMT"]) == isUnchanged)
    #expect(with.inputs["TPMT"] == (isUnchanged ? called : "intermediate"))
    #expect(!(try decide([], [half, result("NUDT15", "normal")])).givesDose)
  }

  /// A result of one source that leaves two phenotypes open.
  private func open(_ gene: String, _ one: String, _ other: String) throws -> GeneResult {
    let reader = GeneResultReader(try #require(rules.gene(gene)), origin: "test")
    let readings = try [one, other].map { try reader.read($0, as: .diplotype) }
    return try #require(reader.either(of: readings))
  }

  @Test func `a result that leaves two phenotypes open is one doubt and no disagreement`() throws {
    let result = try open("TPMT", "*1/*3A", "*3B/*3C")
    let decision = try decide([], [result, self.result("NUDT15", "normal")])
    #expect(!decision.givesDose)
    #expect(decision.doubts.map(\.origin) == [.phaseOrQuality])
    #expect(decision.doubts.map(\.probability) == [0.5])
    #expect(decision.results.map(\.role) == [.acts, .acts])
    let assumed = try decide(
      [],
      [
        result, self.result("NUDT15", "normal"), self.result("TPMT", "intermediate", .assumption),
      ])
    #expect(assumed.givesDose)
    #expect(throws: DosingError.assumptionContradicted(gene: "TPMT")) {
      try decide([], [result, self.result("TPMT", "normal", .assumption)])
    }
  }

  @Test(arguments: [("*1", "normal"), ("*3A", "intermediate")])
  func `a result that leaves two phenotypes open never raises the dose of a file`(
    allele: String, called: String
  ) throws {
    let gene = try #require(rules.gene("TPMT"))
    let carried = try ["*1", allele].map { try #require(gene.allele(named: $0)) }
    let calls = [
      try Calls.call(rules, gene, carried[0], carried[1]),
      try Calls.certain(rules, "NUDT15", "normal"),
    ]
    let (alone, with) = (
      try decide(calls, []), try decide(calls, [open("TPMT", "*1/*1", "*1/*3A")])
    )
    #expect(with.results.map(\.role) == [.agrees])
    #expect(with.inputs["TPMT"] == called)
    #expect(with.rule == alone.rule)
  }

  @Test(arguments: ["intermediate", "poor"])
  func `an assumption more severe than all that the file allows makes the answer stricter`(
    phenotype: String
  ) throws {
    let assumed = try decide(
      certain("normal", "normal"), [result("TPMT", phenotype, .assumption)])
    #expect(assumed.inputs["TPMT"] == phenotype)
    #expect(assumed.results.map(\.role) == [.assumed])
    #expect(throws: DosingError.assumptionNotNeeded(gene: "TPMT")) {
      try decide(certain(phenotype, "normal"), [result("TPMT", phenotype, .assumption)])
    }
  }

  @Test func `a settled phase keeps what unobserved positions may add`() throws {
    let gene = try #require(rules.gene("TPMT"))
    let changes = try #require(gene.allele(named: "*3A")).changes.sorted()
    let core = try #require(rules.quality.corePositions["TPMT"])
    let records = try gene.variants.filter { core.contains($0.name) }.map { variant in
      let isCarried = changes.contains(variant.change)
      return VariantRecord(
        contig: gene.contig.name, position: try #require(GenomicPosition(variant.change.position)),
        reference: variant.change.reference, alternates: [variant.change.alternate],
        filters: ["PASS"],
        samples: [
          SampleFields(genotype: GenotypeField(alleles: [0, isCarried ? 1 : 0], isPhased: false))
        ])
    }
    let panel = try Calls.call(rules, gene, records, absent: .unknown)
    let calls = [panel, try Calls.certain(rules, "NUDT15", "normal")]
    let decision = try decide(calls, [result("TPMT", "*1/*3A", .diplotype)])
    #expect(decision.results.map(\.role) == [.settles])
    #expect(decision.doubts.map(\.origin) == [.unobserved])
    let assumed = try decide(calls, [result("TPMT", "intermediate", .assumption)])
    #expect(assumed.doubts.isEmpty, "an assumption settles that too")
  }

  @Test(arguments: ["DPWG under the same words"])
  func `a diplotype is read under each guideline's functions`(_: String) throws {
    let dutch = try #require(rules.profiles.first)
    let rules = self.rules.under(dutch)
    let text = "*1/*5"
    let own = try result("NUDT15", text, .diplotype)
    let other = try GeneResultReader(try #require(rules.gene("NUDT15")), origin: "test")
      .read(text, as: .diplotype)
    #expect(own.phenotype == "normal")
    #expect(other.phenotype == "intermediate")
  }
}
