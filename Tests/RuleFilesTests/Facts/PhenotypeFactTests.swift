import Pharmacogenomics
import Rules
import Testing

/// Both phenotype tables, typed from Table 1 of the CPIC 2025 guideline and its change log of
/// 2026-05-11 (TPMT, one decreased and one no function allele).
struct PhenotypeFactTests {
  /// Short names of the functions, as the rows below use them.
  private static let functions = [
    "N": "normal function", "D": "decreased function", "0": "no function",
    "U": "uncertain function", "?": "unknown function", "-": "not assigned",
  ]

  static let rows = [
    ("N", "N", "NM", "NM"), ("N", "D", "NM", "NM"), ("N", "0", "IM", "IM"),
    ("N", "U", "Indet", "Indet"), ("N", "?", "Indet", "Indet"), ("N", "-", "Indet", "Indet"),
    ("D", "D", "IM", "IM"), ("D", "0", "IM", "PM"), ("D", "U", "Indet", "Indet"),
    ("D", "?", "Indet", "Indet"), ("D", "-", "Indet", "Indet"), ("0", "0", "PM", "PM"),
    ("0", "U", "PossIM", "PossIM"), ("0", "?", "PossIM", "PossIM"), ("0", "-", "PossIM", "PossIM"),
    ("U", "U", "Indet", "Indet"), ("U", "?", "Indet", "Indet"), ("U", "-", "Indet", "Indet"),
    ("?", "?", "Indet", "Indet"), ("?", "-", "Indet", "Indet"), ("-", "-", "Indet", "Indet"),
  ]

  @Test(arguments: rows)
  func `each pair of functions has the phenotype of the guideline`(
    one: String, other: String, tpmt: String, nudt15: String
  ) throws {
    let first = try #require(Self.functions[one])
    let second = try #require(Self.functions[other])
    for (symbol, expected) in [("TPMT", tpmt), ("NUDT15", nudt15)] {
      let table = try Shipped.gene(symbol).phenotypeTable
      #expect(table.row(first, second)?.phenotype.short == expected, "\(symbol)")
      #expect(table.row(second, first)?.phenotype.short == expected, "\(symbol)")
    }
  }

  @Test func `a haplotype that no allele explains is never mild`() throws {
    for gene in try Shipped.rules().starAlleleGenes {
      let policy = try #require(gene.undefinedHaplotypes)
      #expect(policy.truncating == "no function")
      #expect(policy.otherwise == "uncertain function")
      #expect(policy.altered == "uncertain function")
    }
  }
}
