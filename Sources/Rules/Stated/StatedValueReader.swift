import Pharmacogenomics

/// Reads what somebody states of one gene.
public struct StatedValueReader: Sendable {
  /// Which spellings of a phenotype are read.
  public enum Spelling: Sendable {
    /// Its identifier in the rules.
    case identifier
    /// Also its short and its long form, in capital or small letters.
    case anyForm
  }

  private let input: DecisionTable.Input
  private let gene: GeneDefinition
  private let spelling: Spelling

  /// `nil` when the rule set does not define the gene of the input.
  public init?(_ input: DecisionTable.Input, in rules: RuleSet, spelling: Spelling) {
    guard let gene = rules.gene(input.gene) else { return nil }
    self.input = input
    self.gene = gene
    self.spelling = spelling
  }

  /// A phenotype, `unknown`, or a diplotype, two star alleles with a slash between them.
  ///
  /// The phenotype of a diplotype is that of the gene's phenotype table.
  public func read(_ text: String) throws(StatedValueProblem) -> StatedValue {
    if text.contains("/") || text.hasPrefix("*") { return try diplotype(text) }
    if input.vocabulary.contains(text) { return StatedValue(value: text) }
    if spelling == .anyForm {
      let word = text.lowercased()
      let found = gene.phenotypes.first {
        [$0.id, $0.short, $0.name].contains { $0.lowercased() == word }
      }
      if let found { return StatedValue(value: found.id) }
      if word == DecisionTable.unknown { return StatedValue(value: word) }
    }
    throw StatedValueProblem(
      message: "value of \(input.name) '\(text)' is not defined",
      hint: NearestName.hint(for: text, among: input.vocabulary))
  }

  private func diplotype(_ text: String) throws(StatedValueProblem) -> StatedValue {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw StatedValueProblem(
        message: "'\(text)' is no diplotype of \(gene.symbol)",
        hint: "write two star alleles with a slash between them")
    }
    let (one, other) = (try allele(parts[0]), try allele(parts[1]))
    let diplotype = Diplotype(.named(one.name), .named(other.name))
    guard let row = gene.phenotypeTable.row(one.function, other.function) else {
      throw StatedValueProblem(
        message: "the phenotype table of \(gene.symbol) does not answer '\(diplotype)'", hint: nil)
    }
    return StatedValue(value: row.phenotype.id, diplotype: diplotype)
  }

  private func allele(_ name: String) throws(StatedValueProblem) -> NamedAllele {
    if let allele = gene.allele(named: name) { return allele }
    let renamed = gene.alleles.first { $0.formerly == name }
    throw StatedValueProblem(
      message: "allele '\(name)' of \(gene.symbol) is not defined",
      hint: renamed.map { "it is now called '\($0.name)'" }
        ?? NearestName.hint(for: name, among: gene.alleles.map(\.name)))
  }
}
