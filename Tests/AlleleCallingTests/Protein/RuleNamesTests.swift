import Pharmacogenomics
import Rules
import Testing

@testable import AlleleCalling

/// The names in the rules, and the names that follow from the position and the exon sequences.
@Suite struct RuleNamesTests {
  /// Names under which the literature knows an allele and that HGVS would write otherwise.
  private static let exceptions = ["TPMT c.95_96insA": "c.95dup"]

  @Test(arguments: ["TPMT", "NUDT15"])
  func `every variant of the rules has the c. name that its position gives`(
    symbol: String
  ) throws {
    let gene = try Shipped.gene(symbol)
    let coding = CodingSequence(of: gene)
    for variant in gene.variants + gene.harmlessVariants {
      let prediction = coding.prediction(of: variant.change)
      let expected = Self.exceptions["\(symbol) \(variant.name)"] ?? variant.name
      #expect(prediction.codingName == expected, "\(symbol) \(variant.name)")
    }
  }

  @Test(arguments: ["TPMT", "NUDT15"])
  func `every variant of the rules has the p. name that its exon gives`(symbol: String) throws {
    let gene = try Shipped.gene(symbol)
    let coding = CodingSequence(of: gene)
    for variant in gene.variants + gene.harmlessVariants {
      let prediction = coding.prediction(of: variant.change)
      let expected = variant.protein.map(inShort) ?? "p.?"
      #expect(prediction.proteinName.map(inShort) == expected, "\(symbol) \(variant.name)")
    }
  }

  /// Without parentheses, a frameshift without its end, and any lost start as `p.Met1?`.
  private func inShort(_ name: String) -> String {
    let plain = name.filter { $0 != "(" && $0 != ")" }
    if plain.hasPrefix("p.Met1") { return "p.Met1?" }
    guard let shift = plain.firstRange(of: "fs") else { return plain }
    let residue = plain[..<shift.lowerBound]
    let digits = residue.lastIndex(where: \.isNumber).map { residue[...$0] } ?? residue
    return digits + "fs"
  }
}
