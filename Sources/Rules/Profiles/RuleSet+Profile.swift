extension RuleSet {
  /// The profile of this name.
  public func profile(named name: String) -> RuleProfile? { profiles.first { $0.name == name } }

  /// This rule set as another guideline decides: the profile's functions, rows and rules in place
  /// of those that they override.
  public func under(_ profile: RuleProfile) -> RuleSet {
    let genes = genes.map { gene in
      profile.genes[gene.symbol].map { Self.gene(gene, with: $0) } ?? gene
    }
    let table = startingDose
    let kept = table.rules.map { rule in profile.rules.first { $0.id == rule.id } ?? rule }
    let added = profile.rules.filter { rule in !table.rules.contains { $0.id == rule.id } }
    return with(genes: genes, activeProfile: profile)
      .with(startingDose: table.with(rules: kept + added))
  }

  /// These rules under each guideline, the rule set's own first.
  ///
  /// - Precondition: No profile is active.
  public var underEachGuideline: [RuleSet] { [self] + profiles.map(under) }

  private static func gene(_ gene: GeneDefinition, with override: GeneOverride) -> GeneDefinition {
    let alleles = gene.alleles.map { allele in
      guard let other = override.alleles.first(where: { $0.name == allele.name }) else {
        return allele
      }
      return NamedAllele(
        name: allele.name, changes: allele.changes, function: other.function,
        formerly: allele.formerly, alsoCalled: allele.alsoCalled, core: allele.core,
        sources: other.sources, note: allele.note, location: other.location)
    }
    return gene.with(
      alleles: alleles,
      phenotypeTable: PhenotypeTable(rows: gene.phenotypeTable.rows, overriding: override.rows))
  }
}
