import Rules

/// `profile:` files: what other guidelines decide differently.
struct ProfileSections {
  let genes: GeneSections
  let sections: DecisionSections
  let context: LoadContext

  static let keys = Keys(
    ["profile", "title", "guideline", "policy"], optional: ["genes", "rules", "not-defined"])

  static let geneKeys = Keys([], optional: ["alleles", "phenotype-table"])
  static let alleleKeys = Keys(["function"], optional: ["source"])

  /// In the order of the files; a profile that cannot be read is left out.
  func read(_ nodes: [RuleNode], dose: DecisionTable<DoseRule>?) -> [RuleProfile] {
    let profiles = nodes.compactMap { profile($0, dose) }
    context.findings.reportRepeated(
      "profile", profiles.map { Located($0.name, at: $0.location) })
    return profiles
  }

  private func profile(_ node: RuleNode, _ dose: DecisionTable<DoseRule>?) -> RuleProfile? {
    guard let fields = Self.keys.open(node, of: "the profile", context.findings) else {
      return nil
    }
    let before = context.findings.all.count
    let guideline = fields["guideline"]?.source(context)
    let overrides = genes(fields["genes"])
    let rules = sections.doseReader?.readAll(fields["rules"]) ?? []
    let notDefined = UndefinedReader(genes: genes, context: context).read(fields["not-defined"])
    let policy = fields.text("policy")
    guard let guideline, let dose else { return nil }
    let profile = RuleProfile(
      name: fields.text("profile"), title: fields.text("title"), guideline: guideline,
      genes: overrides, rules: rules, notDefined: notDefined, policy: policy,
      location: fields.location)
    // What cannot be read may be what makes the difference.
    if context.findings.all.count == before {
      EmptyProfileCheck(genes: genes.definitions, dose: dose, findings: context.findings)
        .run(profile)
    }
    return profile
  }

  private func genes(_ value: Value?) -> [String: GeneOverride] {
    var overrides: [String: GeneOverride] = [:]
    for member in value?.entries ?? [] {
      guard genes.starAlleleGenes.holds(member.key, at: member.keyLocation, context.findings),
        let reader = genes.reader(of: member.key),
        let definition = genes.definitions.first(where: { $0.symbol == member.key }),
        let fields = member.value.fields(
          Self.geneKeys, of: "'\(member.key)' of a profile")
      else { continue }
      let rows = PhenotypeRowReader(
        functions: reader.functionNames, phenotypeNames: reader.phenotypeNames,
        phenotypes: definition.phenotypes, context: context)
      overrides[member.key] = GeneOverride(
        alleles: alleles(fields["alleles"], reader),
        rows: (fields["phenotype-table"]?.filledItems ?? []).compactMap(rows.read))
    }
    return overrides
  }

  private func alleles(_ value: Value?, _ reader: GeneReader) -> [GeneOverride.Allele] {
    (value?.entries ?? []).compactMap { member in
      guard reader.alleleNames.holds(member.key, at: member.keyLocation, context.findings),
        let fields = member.value.fields(
          Self.alleleKeys, of: "allele '\(member.key)'"),
        let function = fields["function"]?.name(in: reader.functionNames)
      else { return nil }
      return GeneOverride.Allele(
        name: member.key, function: function, sources: fields.sources(context),
        location: member.keyLocation)
    }
  }
}
