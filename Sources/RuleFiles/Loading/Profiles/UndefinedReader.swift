import Rules

/// `not-defined:` of a profile: where its guideline is silent.
struct UndefinedReader {
  let genes: GeneSections
  let context: LoadContext

  static let keys = Keys(["says"], optional: ["phenotypes", "alleles", "rules"])

  func read(_ value: Value?) -> UndefinedByGuideline {
    let nothing = UndefinedByGuideline(phenotypes: [:], alleles: [:], rules: [], says: "")
    guard let fields = value?.fields(Self.keys, of: "'not-defined'") else { return nothing }
    let says = fields.sentence("says", context)
    return UndefinedByGuideline(
      phenotypes: byGene(fields["phenotypes"]) { $0.phenotypeNames },
      alleles: byGene(fields["alleles"]) { $0.alleleNames },
      rules: fields["rules"]?.texts ?? [],
      says: says ?? "")
  }

  private func byGene(
    _ value: Value?, _ names: (GeneReader) -> Vocabulary
  ) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for member in value?.entries ?? []
    where genes.starAlleleGenes.holds(member.key, at: member.keyLocation, context.findings) {
      found[member.key] =
        genes.reader(of: member.key)
        .flatMap { member.value.names(in: names($0)) } ?? []
    }
    return found
  }
}
