import Rules

/// The inputs of a decision, each with the closed list of its values.
struct DecisionInputs {
  /// In the order of the file.
  let inputs: [DecisionTable.Input]
  /// Names that conditions may use.
  let names: Vocabulary
  private let vocabularies: [String: Vocabulary]

  /// What stands before the gene, as in `phenotype of GENE`.
  private static let prefix = "phenotype of "

  init(_ value: Value?, _ genes: GeneSections) {
    var inputs: [DecisionTable.Input] = []
    var vocabularies: [String: Vocabulary] = [:]
    let members = value?.entries ?? []
    for member in members {
      guard let text = member.value.text else { continue }
      guard text.hasPrefix(Self.prefix) else {
        member.value.report(
          .wrongType, "an input is the phenotype of a gene, not '\(text)'",
          hint: "write 'phenotype of' and the gene")
        continue
      }
      let gene = String(text.dropFirst(Self.prefix.count))
      guard genes.starAlleleGenes.holds(gene, at: member.value.location, member.value.findings)
      else { continue }
      guard gene == member.key else {
        member.value.report(
          .unknownName, "input '\(member.key)' asks for the phenotype of '\(gene)'",
          hint: "name an input after its gene")
        continue
      }
      let phenotypes = genes.phenotypes(of: gene)
      let values = phenotypes.names + [DecisionTable.unknown]
      vocabularies[member.key] = Vocabulary(
        "value of \(member.key)", values, isComplete: phenotypes.isComplete)
      inputs.append(DecisionTable.Input(name: member.key, gene: gene, vocabulary: values))
    }
    // A slip in an input is reported as that slip, not as a missing input too.
    if let value, inputs.count == members.count, genes.starAlleleGenes.isComplete {
      for gene in genes.starAlleleGenes.names where !inputs.contains(where: { $0.gene == gene }) {
        value.report(
          .missingKey, "no input asks for the phenotype of '\(gene)'",
          hint: "add '\(gene): phenotype of \(gene)'")
      }
    }
    self.inputs = inputs
    self.vocabularies = vocabularies
    names = Vocabulary("input", members.map(\.key), isComplete: value != nil)
  }

  /// The word that allows every value of an input, `unknown` included.
  static let any = "any"

  /// `when:` what each input may be; every input is answered for, if only by `any`.
  func conditions(_ value: Value, of what: String) -> [String: Set<String>] {
    var conditions: [String: Set<String>] = [:]
    let members = value.entries ?? []
    for member in members where names.holds(member.key, at: member.keyLocation, value.findings) {
      if member.value.node.written == Self.any { continue }
      conditions[member.key] = member.value.names(in: values(of: member.key))
    }
    for input in inputs where !members.contains(where: { $0.key == input.name }) {
      value.report(
        .missingKey, "\(what) does not say what '\(input.name)' may be",
        hint: "list its values, or write '\(input.name): \(Self.any)'")
    }
    return conditions
  }

  /// The values of an input; open where its gene could not be read.
  func values(of input: String) -> Vocabulary {
    vocabularies[input] ?? Vocabulary("value", [], isComplete: false)
  }
}
