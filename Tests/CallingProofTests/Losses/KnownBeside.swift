import AzadoseTestSupport
import Pharmacogenomics
import Rules

/// What is known beside a file: a group, clinical facts and a laboratory's result of one gene;
/// never an assumption.
struct KnownBeside {
  var ancestry: Ancestry?
  var facts: [String: String] = [:]
  var results: [GeneResult] = []

  static let nothing = KnownBeside()

  /// Each of the three in about half of the draws.
  static func drawn(_ rules: RuleSet, _ random: inout SeededGenerator) throws -> KnownBeside {
    var known = KnownBeside()
    if random.chance(0.5) { known.ancestry = random.pick(Ancestry.allCases) }
    if random.chance(0.5) {
      // Few facts a patient, for most of them alone leave no dose.
      for input in rules.decisions.inputs where !input.isGenotype && input.answeredBy == nil {
        if random.chance(0.12) { known.facts[input.name] = random.pick(input.vocabulary) }
      }
    }
    if random.chance(0.6), let gene = random.pick(rules.starAlleleGenes) {
      known.results = [try result(gene, &random)]
    }
    return known
  }

  private static func result(
    _ gene: GeneDefinition, _ random: inout SeededGenerator
  ) throws -> GeneResult {
    let reader = GeneResultReader(gene, origin: "test")
    if let test = gene.activity, random.chance(0.2), let found = random.pick(test.classes) {
      return try reader.read(found.name, as: .activity)
    }
    if random.chance(0.5), let phenotype = random.pick(gene.phenotypes) {
      return try reader.read(phenotype.id, as: .phenotype)
    }
    let names = (0..<2).compactMap { _ in random.pick(gene.alleles)?.name }
    return try reader.read(names.joined(separator: "/"), as: .diplotype)
  }
}
