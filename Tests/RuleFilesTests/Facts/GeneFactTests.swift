import Pharmacogenomics
import Rules
import Testing

/// The gene files against facts typed by hand from CPIC's data of July 2026 and PharmVar.
struct GeneFactTests {
  @Test(arguments: [
    ("TPMT", "*2", ["18143724C>G"], "no function"),
    ("TPMT", "*3A", ["18130687T>C", "18138997C>T"], "no function"),
    ("TPMT", "*3B", ["18138997C>T"], "no function"),
    ("TPMT", "*3C", ["18130687T>C"], "no function"),
    ("TPMT", "*8", ["18130762C>T"], "decreased function"),
    ("TPMT", "*16", ["18138969C>T"], "no function"),
    ("TPMT", "*22", ["18138969C>G"], "no function"),
    ("TPMT", "*24", ["18133847C>A"], "uncertain function"),
    ("TPMT", "*41", ["18130687T>G"], "no function"),
    ("TPMT", "*46", ["18130762C>T", "18138970G>A"], "no function"),
    ("NUDT15", "*3", ["48045719C>T"], "no function"),
    ("NUDT15", "*3.002", ["48037782A>AGGAGTC", "48045719C>T"], "no function"),
    ("NUDT15", "*4", ["48045720G>A"], "no function"),
    ("NUDT15", "*5", ["48037798G>A"], "decreased function"),
    ("NUDT15", "*6", ["48037782A>AGGAGTC"], "no function"),
    ("NUDT15", "*9", ["48037782AGGAGTC>A"], "no function"),
    ("NUDT15", "*16", ["48037834C>T"], "uncertain function"),
  ])
  func `a star allele has its changes and its function`(
    gene: String, name: String, changes: [String], function: String
  ) throws {
    let allele = try #require(try Shipped.gene(gene).allele(named: name))
    #expect(allele.changes.sorted().map(\.description) == changes)
    #expect(allele.function == function)
  }

  @Test(arguments: [
    ("TPMT", ["normal": 1, "uncertain": 7, "unknown": 2, "decreased": 1, "no": 38]),
    ("NUDT15", ["normal": 1, "uncertain": 6, "not assigned": 2, "decreased": 2, "no": 12]),
  ])
  func `as many alleles have each function as in the data of July 2026`(
    gene: String, counts: [String: Int]
  ) throws {
    let functions = try Shipped.gene(gene).alleles.map(\.function)
    for (word, count) in counts {
      let function = word == "not assigned" ? word : word + " function"
      #expect(functions.count { $0 == function } == count, "\(function)")
    }
    #expect(functions.count == counts.values.reduce(0, +))
  }

  @Test func `the reference allele comes first and has no change`() throws {
    for gene in try Shipped.rules().starAlleleGenes {
      let first = try #require(gene.alleles.first)
      #expect(first.name == "*1" && first.changes.isEmpty)
    }
  }

  @Test func `the retired name of a suballele is kept`() throws {
    let allele = try #require(try Shipped.gene("NUDT15").allele(named: "*3.002"))
    #expect(allele.displayName == "*3.002 (formerly *2)")
    #expect(try Shipped.gene("NUDT15").allele(named: "*2") == nil)
  }

  @Test func `the core positions are those of the four best studied changes`() throws {
    let rules = try Shipped.rules()
    let rsIDs = try rules.quality.corePositions.mapValues { names in
      try rules.genes.flatMap(\.variants).filter { names.contains($0.name) }
        .map { try #require($0.rsID) }.sorted()
    }
    #expect(
      rsIDs == ["TPMT": ["rs1142345", "rs1800460", "rs1800462"], "NUDT15": ["rs116855232"]])
  }

  @Test(arguments: [("TPMT", 231), ("NUDT15", 574_136), ("SLC28A3", 2_614_915)])
  func `both builds differ by the offset of the gene`(gene: String, offset: Int) throws {
    let gene = try Shipped.gene(gene)
    #expect(gene.offsetOfGRCh37 == offset)
    for variant in gene.variants + gene.harmlessVariants {
      #expect(variant.positions[.grch37] == variant.change.position + offset, "\(variant.name)")
    }
  }

  @Test func `the common harmless change of TPMT is no defining variant`() throws {
    let gene = try Shipped.gene("TPMT")
    #expect(gene.harmlessVariants.map(\.label) == ["rs2842934"])
    #expect(!gene.variants.contains { $0.rsID == "rs2842934" })
  }

  @Test func `the plain genotypes change no dose and decide no build`() throws {
    let gene = try Shipped.gene("SLC28A3")
    #expect(gene.report == .genotypes && !gene.confirmsAssembly)
    #expect(
      gene.variants.map { "\($0.label) \($0.change)" }
        == ["rs10868138 84302386T>C", "rs12378361 84368757G>T"])
    #expect(gene.variants.map(\.isVerified) == [true, false])
    #expect(try Shipped.rules().startingDose.inputs.map(\.phenotypeGene) == ["TPMT", "NUDT15"])
  }
}
