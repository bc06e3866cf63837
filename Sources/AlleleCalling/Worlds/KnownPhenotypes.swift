import Pharmacogenomics
import Rules

/// Phenotypes of diplotypes, each haplotype and each pair of functions looked up once: many
/// haplotypes have few functions.
struct KnownPhenotypes {
  private struct FunctionPair: Hashable {
    let first: [String]
    let second: [String]
  }

  private let functions: HaplotypeFunctions
  private var functionsOf: [HaplotypeName: [String]] = [:]
  private var phenotypes: [FunctionPair: Phenotype?] = [:]
  /// How severe each list of functions is, beside each function of the other copy.
  private var severities: [[String]: [Int]] = [:]
  private let partners: [String]

  init(_ functions: HaplotypeFunctions) {
    self.functions = functions
    partners = Set(functions.gene.alleles.map(\.function)).sorted()
  }

  /// The same as `HaplotypeFunctions` answers.
  mutating func phenotype(of diplotype: Diplotype) -> Phenotype? {
    let pair = FunctionPair(
      first: known(diplotype.first), second: known(diplotype.second))
    if let found = phenotypes[pair] { return found }
    let phenotype = functions.phenotype(pair.first, pair.second)
    phenotypes[pair] = .some(phenotype)
    return phenotype
  }

  /// Whether a haplotype makes the phenotype more severe than another one, beside some haplotype
  /// on the other copy.
  mutating func isWorse(_ haplotype: HaplotypeName, than other: HaplotypeName) -> Bool {
    zip(severities(of: known(haplotype)), severities(of: known(other))).contains { $0 > $1 }
  }

  private mutating func severities(of list: [String]) -> [Int] {
    if let found = severities[list] { return found }
    let found = partners.map { functions.phenotype(list, [$0])?.severity ?? 0 }
    severities[list] = found
    return found
  }

  private mutating func known(_ haplotype: HaplotypeName) -> [String] {
    if let found = functionsOf[haplotype] { return found }
    let found = functions.functions(of: haplotype)
    functionsOf[haplotype] = found
    return found
  }
}
