import AzadoseRules
import Rules
import Testing

@testable import RuleVerifier

/// Facts beside the decisions: genes, the drug, thresholds, sentences, invariants, profiles.
@Suite struct FactDifferenceTests {
  private let shipped: RuleSet

  init() throws { shipped = try #require(AzadoseRules.shipped().ruleSet) }

  private func difference(_ file: String, _ old: String, _ new: String) throws -> RuleDifference {
    RuleDifference(shipped, try EditedRules.changed { try $0.edit(file, old, new) })
  }

  @Test func `another function of an allele changes phenotypes of its diplotypes`() throws {
    let gene = try #require(shipped.gene("NUDT15"))
    let allele = try #require(gene.alleles.first { $0.function == "uncertain function" })
    let found = try difference(
      "genes/NUDT15.yaml", "function: uncertain function", "function: no function")
    #expect(found.patients.isEmpty)
    #expect(found.changesDecisions)
    let changed = try #require(found.genes.first)
    #expect(found.genes.map(\.gene) == ["NUDT15"])
    let change = try #require(changed.alleles.first { $0.allele == allele.name })
    #expect(change.oldFunction == "uncertain function")
    #expect(change.newFunction == "no function")
    #expect(changed.pairs.isEmpty)
    let counted = changed.diplotypes.reduce(0) { $0 + $1.count }
    #expect(counted == diplotypesOfOtherPhenotype(gene, found: changed))
  }

  /// Counts pair by pair.
  private func diplotypesOfOtherPhenotype(_ gene: GeneDefinition, found: GeneDifference) -> Int {
    let after = Dictionary(
      uniqueKeysWithValues: found.alleles.map { ($0.allele, $0.newFunction ?? "") })
    var count = 0
    for (index, one) in gene.alleles.enumerated() {
      for other in gene.alleles[index...] {
        let old = gene.phenotypeTable.row(one.function, other.function)?.phenotype
        let new = gene.phenotypeTable.row(
          after[one.name] ?? one.function, after[other.name] ?? other.function)?.phenotype
        if old != new { count += 1 }
      }
    }
    return count
  }

  @Test func `an allele that is new or gone is named with what it is`() throws {
    let lost = try EditedRules.changed {
      try $0.edit("genes/NUDT15.yaml", "\n  \"*20\":", "\n  \"*99\":")
      try $0.edit(
        "profiles/dpwg-2025.yaml", "\"*18\", \"*19\", \"*20\"", "\"*18\", \"*19\", \"*99\"")
    }
    let alleles = try #require(RuleDifference(shipped, lost).genes.first).alleles
    #expect(alleles.map(\.allele) == ["*99", "*20"])
    #expect(alleles.map(\.presence) == [.added, .removed])
    #expect(alleles[0].newFunction == alleles[1].oldFunction)
    #expect(!alleles[0].addedVariants.isEmpty)
    #expect(alleles[0].addedVariants == alleles[1].removedVariants)
  }

  @Test(arguments: [
    ("azathioprine/drug.yaml", "ceiling: 3 mg", "ceiling: 4 mg", "ceiling, mg/kg/day: 3 -> 4"),
    (
      "azathioprine/drug.yaml", "stock: [25 mg, 50 mg]", "stock: [25 mg]",
      "tablets: 25 mg, 50 mg -> 25 mg"
    ),
    (
      "quality.yaml", "minimum-depth: 10", "minimum-depth: 12", "minimum depth: 10 -> 12"
    ),
    (
      "quality.yaml", "NUDT15: [c.415C>T]", "NUDT15: [c.415C>T, c.416G>A]",
      "core positions of NUDT15: c.415C>T -> c.415C>T, c.416G>A"
    ),
    (
      "azathioprine/uncertainty.yaml", "avoid-from: 95%", "avoid-from: 90%",
      "avoid-from: 0.95 -> 0.9"
    ),
  ])
  func `a fact is named with both values`(
    file: String, old: String, new: String, text: String
  ) throws {
    let found = try difference(file, old, new)
    let fields = found.drug + found.quality + found.uncertainty
    #expect(fields.map { "\($0.name): \($0.old ?? "") -> \($0.new ?? "")" } == [text])
    #expect(found.changesDecisions)
    #expect(found.patients.isEmpty)
  }

  @Test func `another text of a sentence is no other decision`() throws {
    let found = try difference(
      "azathioprine/sentences.en.yaml", "are both reduced", "are both a little reduced")
    #expect(found.sentences.map(\.key) == ["both-intermediate"])
    #expect(!found.isEmpty)
    #expect(!found.changesDecisions)
  }

  @Test func `an invariant that is gone, new or weaker is named`() throws {
    let found = try difference(
      "azathioprine/interactions.yaml", "band-within: 25%..33% of target",
      "band-within: 20%..33% of target")
    #expect(
      found.invariants == [InvariantChange(id: "allopurinol-within-a-third", presence: .changed)])
    #expect(!found.changesDecisions)
    let renamed = RuleDifference(
      shipped,
      try EditedRules.changed {
        try $0.edit("azathioprine/interactions.yaml", "id: febuxostat-has-no-dose", "id: none")
        try $0.edit("ruleset.yaml", "- febuxostat-has-no-dose", "- none")
      })
    #expect(renamed.invariants.map(\.presence) == [.added, .removed])
  }

  @Test func `what a profile decides otherwise is found under the profile`() throws {
    let found = try difference(
      "profiles/dpwg-2025.yaml", "dose: {band: 42.5%..52.5% of target, start: 50% of target}",
      "dose: {band: 42.5%..52.5% of target, start: 48% of target}")
    #expect(found.patients.isEmpty)
    let profile = try #require(found.profiles.first)
    #expect(profile.profile == "dpwg-2025")
    #expect(profile.patients?.doses.isEmpty == false)
    #expect(found.changesDecisions)
  }
}
