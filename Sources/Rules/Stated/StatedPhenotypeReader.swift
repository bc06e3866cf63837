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
    if text.contains("/") || text.contains("*") { return try diplotype(text) }
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
    let reading = try DiplotypeReader(gene, translates: spelling == .anyForm).read(text)
    let written =
      reading.translations.isEmpty
      ? "" : ", " + reading.translations.map(\.text).joined(separator: ", ")
    return StatedValue(
      value: reading.phenotype.id, stated: reading.diplotype.description + written)
  }
}
