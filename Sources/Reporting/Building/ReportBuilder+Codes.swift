import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// The codes of what this report speaks of.
  func codesPart() -> CodesPart? {
    guard let codes = rules.codes else { return nil }
    var phenotypes: [String: CodePart] = [:]
    for phenotype in input.actingPhenotypes.values {
      phenotypes[phenotype.name] = codes.phenotypes[phenotype.id].map(codePart)
    }
    return CodesPart(
      medication: codePart(codes.medication), genes: codes.genes.mapValues(codePart),
      phenotypes: phenotypes, concepts: codes.concepts.mapValues(codePart))
  }

  private func codePart(_ code: Code) -> CodePart {
    CodePart(system: address(of: code.system), code: code.code, display: code.display)
  }

  /// As HL7's list of terminologies names it (terminology.hl7.org).
  private func address(of system: CodeSystem) -> String {
    switch system {
    case .loinc: "http://loinc.org"
    case .rxNorm: "http://www.nlm.nih.gov/research/umls/rxnorm"
    case .hgnc: "http://www.genenames.org"
    }
  }
}
