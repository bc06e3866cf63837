import Pharmacogenomics
import Rules
import Testing

/// What DPWG decides differently, typed by hand from its tables.
struct ProfileFactTests {
  private let own: RuleSet
  private let dutch: RuleSet

  init() throws {
    own = try Shipped.rules()
    dutch = own.under(try #require(own.profile(named: "dpwg-2025")))
  }

  private func phenotype(_ gene: String, _ one: String, _ other: String) throws -> String {
    let definition = try #require(dutch.gene(gene))
    let functions = try [one, other].map { name in
      try #require(definition.allele(named: name)).function
    }
    return try #require(definition.phenotypeTable.row(functions[0], functions[1])).phenotype.id
  }

  @Test(arguments: [
    ("TPMT", "*1", "*8", "intermediate"), ("TPMT", "*8", "*9", "poor"),
    ("TPMT", "*12", "*3A", "poor"), ("TPMT", "*1", "*19", "indeterminate"),
    ("NUDT15", "*1", "*4", "intermediate"), ("NUDT15", "*1", "*5", "intermediate"),
    ("NUDT15", "*6", "*9", "poor"), ("NUDT15", "*3", "*7", "poor"),
    ("NUDT15", "*1", "*3", "intermediate"), ("NUDT15", "*1", "*10", "intermediate"),
    ("NUDT15", "*8", "*11", "possible intermediate"),
  ])
  func `a diplotype has the phenotype of the Dutch guideline`(
    gene: String, one: String, other: String, wanted: String
  ) throws {
    #expect(try phenotype(gene, one, other) == wanted)
  }

  @Test func `only the alleles that DPWG calls otherwise change`() throws {
    var changed: [String] = []
    for gene in own.starAlleleGenes {
      for allele in gene.alleles
      where dutch.gene(gene.symbol)?.allele(named: allele.name)?.function != allele.function {
        changed.append("\(gene.symbol) \(allele.name)")
      }
    }
    #expect(
      changed == [
        "TPMT *8", "TPMT *9", "TPMT *12", "NUDT15 *4", "NUDT15 *6", "NUDT15 *7", "NUDT15 *9",
      ])
  }

  @Test(arguments: ["normal", "indeterminate", "possible intermediate", "intermediate", "poor"])
  func `no patient gets a higher upper end than under the rule set's own guideline`(
    tpmt: String
  ) throws {
    for nudt15 in ["normal", "indeterminate", "possible intermediate", "intermediate", "poor"] {
      let values = ["TPMT": tpmt, "NUDT15": nudt15]
      let (one, other) = (try own.decisions.answer(values), try dutch.decisions.answer(values))
      #expect((other.dose?.upper ?? 0) <= (one.dose?.upper ?? 0), "\(values)")
    }
  }

  @Test func `what DPWG does not define is listed`() throws {
    let silent = try #require(dutch.activeProfile).notDefined
    #expect(silent.alleles["TPMT"]?.count == 29)
    #expect(silent.phenotypes["NUDT15"] == ["indeterminate", "possible intermediate"])
    for gene in own.starAlleleGenes {
      let known = gene.symbol == "TPMT" ? 1...18 : 1...9
      for allele in gene.alleles {
        let number = Int(allele.name.dropFirst().prefix { $0.isNumber }) ?? 0
        #expect(
          silent.alleles[gene.symbol]?.contains(allele.name) == !known.contains(number),
          "\(gene.symbol) \(allele.name)")
      }
    }
  }
}
