import Rules

/// A profile changes something, and so does each of its entries.
struct EmptyProfileCheck {
  let genes: [GeneDefinition]
  let dose: DecisionTable<DoseRule>
  let findings: Findings

  func run(_ profile: RuleProfile) {
    let hasGenes = profile.genes.values.contains { !$0.alleles.isEmpty || !$0.rows.isEmpty }
    if !hasGenes, profile.rules.isEmpty {
      findings.report(
        .emptyProfile, at: profile.location, "profile '\(profile.name)' overrides nothing",
        hint: "write what its guideline decides differently, or delete it")
    }
    for gene in genes {
      guard let override = profile.genes[gene.symbol] else { continue }
      for allele in override.alleles
      where gene.allele(named: allele.name)?.function == allele.function {
        report(
          allele.location, "allele '\(allele.name)' of \(gene.symbol) has this function anyway")
      }
      for row in override.rows where isSame(row, in: gene) {
        report(row.location, "the phenotype table of \(gene.symbol) says this anyway")
      }
    }
    for rule in profile.rules {
      guard let old = dose.rules.first(where: { $0.id == rule.id }), old.says(sameAs: rule) else {
        continue
      }
      report(
        rule.location,
        "rule '\(rule.id)' is the same in line \(old.location.line) of "
          + "'\(old.location.file)'")
    }
  }

  /// Whether every pair that the row answers has its phenotype without it.
  private func isSame(_ row: PhenotypeTable.Row, in gene: GeneDefinition) -> Bool {
    row.one.allSatisfy { one in
      row.other.allSatisfy { other in
        gene.phenotypeTable.row(one, other)?.phenotype == row.phenotype
      }
    }
  }

  private func report(_ location: SourceLocation, _ message: String) {
    findings.report(
      .emptyProfile, at: location, "\(message), so the profile changes nothing here",
      hint: "delete it, or write what the guideline decides differently")
  }
}

extension DoseRule {
  /// Whether nothing but the place differs.
  fileprivate func says(sameAs other: DoseRule) -> Bool {
    givesSame(as: other) && conditions == other.conditions && says == other.says
      && orders == other.orders && guidelineSays == other.guidelineSays
      && alternative == other.alternative && policy == other.policy && sources == other.sources
      && strength == other.strength && steadyState == other.steadyState
  }
}
