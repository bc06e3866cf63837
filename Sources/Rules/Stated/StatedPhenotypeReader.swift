import Pharmacogenomics

/// Reads what somebody states of one gene: a phenotype or a diplotype.
struct StatedPhenotypeReader {
  private let input: DecisionInput
  private let gene: GeneDefinition
  private let spelling: StatedValueReader.Spelling

  init(_ input: DecisionInput, of gene: GeneDefinition, spelling: StatedValueReader.Spelling) {
    self.input = input
    self.gene = gene
    self.spelling = spelling
  }

  func read(_ text: String) throws(StatedValueProblem) -> StatedValue {
    if text.contains("/") || text.hasPrefix("*") { return try diplotype(text) }
    if input.vocabulary.contains(text) { return StatedValue(value: text) }
    if spelling == .anyForm {
      let word = text.lowercased()
      let found = gene.phenotypes.first {
        [$0.id, $0.short, $0.name].contains { $0.lowercased() == word }
      }
      if let found { return StatedValue(value: found.id) }
      if word == DecisionInput.unknown { return StatedValue(value: word) }
    }
    throw .notDefined(text, in: input)
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
    return StatedValue(value: row.phenotype.id, stated: diplotype.description)
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
