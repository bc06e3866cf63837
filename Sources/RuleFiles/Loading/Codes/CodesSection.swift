import Rules

/// `codes:` under which codes other systems know drug, genes, phenotypes and the parts of a report.
struct CodesSection {
  static let keys = Keys(["codes", "medication", "genes", "phenotypes", "concepts"])
  static let codeKeys = Keys(["code", "display"], optional: ["source"])
  static let conceptKeys = Keys([
    "genetic-report", "genotype", "gene-studied", "medication-assessed", "consider-alternative",
    "decrease-dose", "body-weight",
  ])

  let drug: DrugDefinition?
  let genes: GeneSections
  let context: LoadContext

  /// `nil` where a part cannot be read.
  func read(_ node: RuleNode) -> CodeBook? {
    guard let fields = Self.keys.open(node, of: "the codes", context.findings) else { return nil }
    if let drug { _ = fields["codes"]?.name(in: Vocabulary("drug", [drug.name])) }
    let medication = fields["medication"].flatMap { code($0, .rxNorm) }
    let genes = fields["genes"].map(geneCodes)
    let phenotypes = fields["phenotypes"].map(phenotypeCodes)
    let concepts = fields["concepts"].map(conceptCodes)
    guard let medication, let genes, let phenotypes, let concepts else { return nil }
    return CodeBook(
      medication: medication, genes: genes, phenotypes: phenotypes, concepts: concepts)
  }

  private func geneCodes(_ value: Value) -> [String: Code] {
    let members = value.entries ?? []
    for gene in genes.starAlleleGenes.names where !members.contains(where: { $0.key == gene }) {
      value.report(
        .missingKey, "'genes' has no '\(gene)'", hint: "add '\(gene):' with its code")
    }
    return codes(members, in: genes.starAlleleGenes, .hgnc)
  }

  /// Of phenotypes that at least one gene has.
  private func phenotypeCodes(_ value: Value) -> [String: Code] {
    var names: [String] = []
    var isComplete = genes.starAlleleGenes.isComplete
    for gene in genes.starAlleleGenes.names {
      let known = genes.phenotypes(of: gene)
      isComplete = isComplete && known.isComplete
      for name in known.names where !names.contains(name) { names.append(name) }
    }
    let known = Vocabulary("phenotype", names, isComplete: isComplete)
    return codes(value.entries ?? [], in: known, .loinc)
  }

  private func codes(
    _ members: [Value.Member], in vocabulary: Vocabulary, _ system: CodeSystem
  ) -> [String: Code] {
    var codes: [String: Code] = [:]
    for member in members
    where vocabulary.holds(member.key, at: member.keyLocation, context.findings) {
      codes[member.key] = code(member.value, system)
    }
    return codes
  }

  private func conceptCodes(_ value: Value) -> [CodedConcept: Code] {
    guard let fields = value.fields(Self.conceptKeys, of: "'concepts'") else { return [:] }
    var codes: [CodedConcept: Code] = [:]
    for concept in CodedConcept.allCases {
      codes[concept] = fields[concept.rawValue].flatMap { code($0, .loinc) }
    }
    return codes
  }

  /// One code; what it codes tells the terminology.
  private func code(_ value: Value, _ system: CodeSystem) -> Code? {
    guard let fields = value.fields(Self.codeKeys, of: "the code of \(value.name)") else {
      return nil
    }
    let display = fields.text("display")
    let sources = fields.sources(context)
    guard let written = fields["code"], let text = written.text else { return nil }
    if !system.admits(text) {
      written.report(
        .badCode, "'\(text)' is no code of \(system.rawValue)",
        hint: "such a code is \(system.form)")
    }
    return Code(system: system, code: text, display: display, sources: sources)
  }
}
