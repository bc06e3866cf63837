/// Under which codes other systems know what the rules speak of.
public struct CodeBook: Sendable, Hashable {
  /// The drug.
  public let medication: Code
  /// By the gene's symbol; every gene with star alleles has one.
  public let genes: [String: Code]
  /// By the phenotype's id; a phenotype without a code is missing.
  public let phenotypes: [String: Code]
  /// Every concept has one.
  public let concepts: [CodedConcept: Code]

  public init(
    medication: Code, genes: [String: Code], phenotypes: [String: Code],
    concepts: [CodedConcept: Code]
  ) {
    self.medication = medication
    self.genes = genes
    self.phenotypes = phenotypes
    self.concepts = concepts
  }

  /// What the codes rest on, in no order.
  public var sources: [SourceReference] {
    ([medication] + genes.values + phenotypes.values + concepts.values).flatMap(\.sources)
  }
}

/// One thing under the code that a terminology gives it.
public struct Code: Sendable, Hashable {
  public let system: CodeSystem
  /// As the terminology writes it.
  public let code: String
  /// What the terminology calls it.
  public let display: String
  public let sources: [SourceReference]

  public init(system: CodeSystem, code: String, display: String, sources: [SourceReference]) {
    self.system = system
    self.code = code
    self.display = display
    self.sources = sources
  }
}

/// What a report in a coded form says that is neither drug, gene nor phenotype.
public enum CodedConcept: String, Sendable, Hashable, CaseIterable {
  case report = "genetic-report"
  case genotype
  case geneStudied = "gene-studied"
  case medicationAssessed = "medication-assessed"
  case considerAlternative = "consider-alternative"
  case decreaseDose = "decrease-dose"
  case bodyWeight = "body-weight"
}
