import AzadoseRules
import Pharmacogenomics
import Rules
import Testing

/// Sentences that state a fact of another rule file agree with it.
@Suite struct SentenceFactTests {
  private let rules: RuleSet

  init() throws { rules = try #require(AzadoseRules.shipped().ruleSet) }

  @Test(arguments: [("order-tpmt-genotype", "TPMT"), ("order-nudt15-genotype", "NUDT15")])
  func `the genotype to order names every core position`(sentence: String, symbol: String) throws {
    let gene = try #require(rules.gene(symbol))
    let core = try #require(rules.quality.corePositions[symbol])
    let text = rules.sentences.text(sentence)
    for variant in gene.variants {
      let isNamed = text.contains("\(variant.name) ")
      #expect(isNamed == core.contains(variant.name), "\(variant.name)")
    }
  }

  @Test(arguments: ["cpic-reduced-by-tpmt", "cpic-reduced-by-nudt15"])
  func `what the guideline would do by one gene is the band of that rule`(sentence: String) throws {
    let rule = try #require(rules.startingDose.rules.first { $0.id == "tpmt-intermediate" })
    let band = try #require(rule.dose)
    #expect(
      rules.sentences.text(sentence).contains("\(band.lower * 100)-\(band.upper * 100) %"))
  }
}
