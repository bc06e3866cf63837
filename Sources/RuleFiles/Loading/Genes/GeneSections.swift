import Rules

/// Every gene file, and the names that other files take from it.
struct GeneSections {
  /// In the order of the rule set.
  let definitions: [GeneDefinition]
  /// Genes that get a phenotype.
  let starAlleleGenes: Vocabulary
  /// Genes that get plain genotypes.
  let genotypeGenes: Vocabulary
  private let readers: [String: GeneReader]

  init(_ nodes: [RuleNode], _ context: LoadContext, isComplete: Bool) {
    var readers: [String: GeneReader] = [:]
    var definitions: [GeneDefinition] = []
    var isComplete = isComplete
    for node in nodes {
      guard let reader = GeneReader(node, context) else {
        isComplete = false
        continue
      }
      if let first = readers[reader.symbol] {
        context.findings.report(
          .duplicateName, at: node["gene"]?.location ?? node.location,
          "gene '\(reader.symbol)' is already in '\(first.fields.location.file)'",
          hint: "keep one file a gene")
        continue
      }
      readers[reader.symbol] = reader
      definitions.append(reader.definition())
    }
    self.readers = readers
    self.definitions = definitions
    genotypeGenes = Vocabulary(
      "gene", definitions.filter { $0.report == .genotypes }.map(\.symbol), isComplete: isComplete)
    starAlleleGenes = Vocabulary(
      "gene", definitions.filter { $0.report == .starAlleles }.map(\.symbol),
      isComplete: isComplete)
  }

  /// The phenotypes of a gene; open where the gene could not be read.
  func phenotypes(of gene: String) -> Vocabulary {
    readers[gene]?.phenotypeNames ?? Vocabulary("phenotype", [], isComplete: false)
  }

  /// The names that a gene defines; `nil` where it could not be read.
  func reader(of gene: String) -> GeneReader? { readers[gene] }

  /// The variants that define the alleles of a gene.
  func variants(of gene: String) -> Vocabulary {
    readers[gene]?.variantNames ?? Vocabulary("variant", [], isComplete: false)
  }
}
