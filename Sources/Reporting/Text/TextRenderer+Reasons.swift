extension TextRenderer {
  func addGenotypes(to page: inout TextPage) {
    for gene in report.plainGenes {
      let parts = report.genotypes.filter { $0.gene == gene }
      let sentences = parts.compactMap(\.finding) + (parts.first?.doseEffect.map { [$0] } ?? [])
      page.add(gene, sentences.joined(separator: " "))
      for part in parts { page.add(part.position) }
    }
  }

  /// Which rules decided, on whose authority.
  func addReasons(to page: inout TextPage) {
    let decision = report.decision
    let rule = decision.rule
    page.add(
      "WHY",
      "rule \(rule.id) (\(rule.location)) for \(report.askedOfGenes): "
        + "\(rule.action), \(report.ruleStrength)"
        + (decision.isDoseTakenByDoubt ? "; doubt takes the dose away" : ""))
    if let policy = rule.policy { page.add("", "Policy: \(policy)") }
    for reference in rule.sources { page.add("", citation(reference)) }
    for modifier in decision.modifiers { addModifier(modifier, to: &page) }
    for policy in decision.policies {
      page.add("", "policy: \(policy.name) (\(policy.location))")
    }
  }

  private func addModifier(_ rule: ModifierPart, to page: inout TextPage) {
    page.add("", "then rule \(rule.id) (\(rule.location)): \(rule.effect)")
    if let policy = rule.policy { page.add("", "Policy: \(policy)") }
    for reference in rule.sources { page.add("", citation(reference)) }
  }

  /// What made the report, and from what.
  func addProvenance(to page: inout TextPage) {
    let made = report.provenance
    page.add(
      "MADE BY",
      "\(made.tool) \(made.version), rules \(made.ruleSet) \(made.ruleSetVersion) "
        + "(\(made.guideline)), ancestry \(made.ancestry)")
    page.add("FROM", report.origin)
    page.add("SHA-256", "rules \(made.ruleSetDigest)")
    page.add("", "records \(made.recordsDigest)")
  }
}
