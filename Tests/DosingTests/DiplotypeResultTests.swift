import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules
import Testing

/// Diplotypes that are stated, compared with those of a file and with each other.
struct DiplotypeResultTests {
  private let rules: RuleSet

  init() throws { rules = try Calls.rules() }

  private func decide(
    _ call: GeneCall? = nil, _ symbol: String, _ stated: [String]
  ) throws -> DoseDecision {
    let gene = try #require(rules.gene(symbol))
    let other = try #require(rules.starAlleleGenes.first { $0.symbol != symbol })
    var results = try stated.map { text in
      try GeneResultReader(gene, origin: "test")
        .read(text, as: text.contains("*") ? .diplotype : .phenotype)
    }
    results.append(try GeneResultReader(other, origin: "test").read("normal", as: .phenotype))
    return try DoseDecider(rules: rules, ancestry: .eas, results: results)
      .decide(
        calls: [call].compactMap(\.self), weight: BodyWeight(kilograms: 72, stated: "72"))
  }

  /// What became of the results of one gene.
  private func roles(_ decision: DoseDecision, _ symbol: String) -> Set<ResultUse.Role> {
    Set(decision.results.filter { $0.result.gene == symbol }.map(\.role))
  }

  /// A call with both alleles' changes in unphased records, except that some are written in
  /// another way; every other position is the reference.
  private func unphased(
    _ symbol: String, _ alleles: [String], written: [String: [Int?]] = [:]
  ) throws -> GeneCall {
    let gene = try #require(rules.gene(symbol))
    let carried = try alleles.map { try #require(gene.allele(named: $0)).changes }
    let places = gene.variants.filter { variant in
      written[variant.name] != nil || carried.contains { $0.contains(variant.change) }
    }
    let records = try places.map { variant in
      let change = variant.change
      let copies = carried.count { $0.contains(change) }
      return VariantRecord(
        contig: gene.contig.name, position: try #require(GenomicPosition(change.position)),
        reference: change.reference, alternates: [change.alternate], filters: ["PASS"],
        samples: [
          SampleFields(
            genotype: GenotypeField(
              alleles: written[variant.name] ?? [copies > 1 ? 1 : 0, copies > 0 ? 1 : 0],
              isPhased: false))
        ])
    }
    return try Calls.call(rules, gene, records, ancestry: .eas)
  }

  private func phased(_ symbol: String, _ one: String, _ other: String) throws -> GeneCall {
    let gene = try #require(rules.gene(symbol))
    return try Calls.call(
      rules, gene, #require(gene.allele(named: one)), #require(gene.allele(named: other)))
  }

  @Test(arguments: [
    ("TPMT", ["*1", "*3A"], "*1/*3A"), ("TPMT", ["*1", "*3A"], "*1/*3D"),
    ("NUDT15", ["*1", "*3.002"], "*1/*2"), ("NUDT15", ["*1", "*3.002"], "intermediate"),
  ])
  func `a diplotype that the file allows settles its phase, and so does a phenotype`(
    gene: String, carried: [String], stated: String
  ) throws {
    let call = try unphased(gene, carried)
    #expect(!(try decide(call, gene, [])).givesDose)
    let settled = try decide(call, gene, [stated])
    #expect(settled.givesDose)
    #expect(roles(settled, gene) == [.settles])
  }

  @Test(arguments: [
    ("TPMT", ["*1", "*3A"], "*1/*3C"), ("TPMT", ["*1", "*3A"], "*1/*3B"),
    ("TPMT", ["*1", "*3A"], "*1/*2"), ("NUDT15", ["*1", "*3.002"], "*1/*9"),
    ("NUDT15", ["*1", "*3.002"], "*1/*6"), ("NUDT15", ["*1", "*3.002"], "*1/*3"),
    ("NUDT15", ["*1", "*3.002"], "*1/*3.001"),
  ])
  func `a diplotype without what the file shows settles no phase`(
    gene: String, carried: [String], stated: String
  ) throws {
    let decision = try decide(unphased(gene, carried), gene, [stated])
    #expect(!decision.givesDose)
    #expect(roles(decision, gene) == [.disagrees])
  }

  @Test(arguments: [
    ("NUDT15", "*1", "*3.002", "*1/*3", true), ("NUDT15", "*1", "*3", "*1/*3.001", true),
    ("NUDT15", "*1", "*3", "*1/*2", true), ("NUDT15", "*1", "*3", "*1/*9", false),
    ("TPMT", "*1", "*3A", "*1/*3A", true), ("TPMT", "*1", "*3A", "*1/*3C", true),
    ("TPMT", "*1", "*3C", "*1/*2", false),
  ])
  func `a diplotype beside a certain file leaves its dose if one holds what the other found`(
    gene: String, one: String, other: String, stated: String, givesDose: Bool
  ) throws {
    let call = try phased(gene, one, other)
    let decision = try decide(call, gene, [stated])
    #expect(decision.givesDose == givesDose)
    if givesDose { #expect(decision.rule == (try decide(call, gene, [])).rule) }
  }

  @Test(arguments: [
    ("NUDT15", "*1", "*3.002", "*1/*3", ResultUse.Role.agrees),
    ("NUDT15", "*1", "*3", "*1/*3.001", .agrees), ("TPMT", "*1", "*3A", "*1/*3D", .agrees),
    ("NUDT15", "*1", "*3", "*1/*6", .disagrees), ("TPMT", "*1", "*3A", "*1/*3C", .disagrees),
    ("TPMT", "*1", "*3C", "*1/*2", .disagrees), ("TPMT", "*1", "*3C", "intermediate", .agrees),
    ("TPMT", "*1", "*3C", "*1/*1", .disagrees),
  ])
  func `another diplotype of the same phenotype is a disagreement, a core allele is none`(
    gene: String, one: String, other: String, stated: String, role: ResultUse.Role
  ) throws {
    #expect(roles(try decide(phased(gene, one, other), gene, [stated]), gene) == [role])
  }

  @Test(arguments: [
    ("TPMT", ["*1/*3C", "*1/*2"], "poor"), ("NUDT15", ["*1/*5", "*1/*3"], "poor"),
    ("TPMT", ["*1/*3B", "*1/*3C"], "poor"),
  ])
  func `of two diplotypes neither of which holds the other no dose follows from both`(
    gene: String, stated: [String], together: String
  ) throws {
    for stated in [stated, stated.reversed()] {
      let decision = try decide(nil, gene, stated)
      #expect(!decision.givesDose)
      #expect(roles(decision, gene) == [.disagrees])
      #expect(Set(decision.results.compactMap(\.together)) == [together])
    }
  }

  @Test(arguments: [
    (["*1/*3A", "*1/*3C"], ResultUse.Role.disagrees), (["*1/*1", "*1/*3C"], .disagrees),
    (["*1/*3A", "*1/*3D"], .acts), (["*1/*3A", "intermediate"], .acts),
  ])
  func `of two diplotypes one of which holds the other the lower dose acts`(
    stated: [String], role: ResultUse.Role
  ) throws {
    let decision = try decide(nil, "TPMT", stated)
    #expect(decision.givesDose)
    #expect(decision.inputs["TPMT"] == "intermediate")
    #expect(roles(decision, "TPMT") == [role])
    #expect(decision.results.allSatisfy { $0.together == nil })
  }

  @Test(arguments: [
    ("TPMT", ["*1", "*3B"], ["c.719A>G": [nil, nil]], "*1/*2"),
    ("TPMT", ["*1", "*1"], ["c.719A>G": [nil, nil]], "*1/*3A"),
    ("NUDT15", ["*1", "*3"], ["c.415C>T": [1, nil]], "*1/*6"),
  ])
  func `a diplotype against an observed position does not stand in for an open one`(
    gene: String, carried: [String], written: [String: [Int?]], stated: String
  ) throws {
    let decision = try decide(unphased(gene, carried, written: written), gene, [stated])
    #expect(!decision.givesDose)
    #expect(roles(decision, gene) == [.disagrees])
  }

  @Test(arguments: [
    ("TPMT", ["*1", "*3B"], ["c.719A>G": [nil, nil]], "*1/*3A"),
    ("TPMT", ["*1", "*1"], ["c.719A>G": [nil, nil]], "*1/*3C"),
    ("NUDT15", ["*1", "*3"], ["c.415C>T": [1, nil]], "*1/*3"),
  ])
  func `a diplotype that an open position allows stands in for it`(
    gene: String, carried: [String], written: [String: [Int?]], stated: String
  ) throws {
    let decision = try decide(unphased(gene, carried, written: written), gene, [stated])
    #expect(decision.givesDose)
    #expect(roles(decision, gene) == [.acts])
  }
}
