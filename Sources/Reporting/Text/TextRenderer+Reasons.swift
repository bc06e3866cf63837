extension TextRenderer {
  func addGenotypes(to page: inout TextPage) {
    var genes: [String] = []
    for gene in report.genotypes.map(\.gene) where !genes.contains(gene) { genes.append(gene) }
    for gene in genes {
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
    let inputs = report.genes.map(\.gene).map { "\($0) \(decision.inputs[$0] ?? "unknown")" }
    let isTaken =
      decision.outcome == "withheld" && rule.action != "withhold"
      && !decision.modifiers.contains { $0.effect == "withhold" }
    page.add(
      "WHY",
      "rule \(rule.id) (\(rule.location)) for \(inputs.joined(separator: ", ")): "
        + "\(rule.action), \(strength(of: rule))" + (isTaken ? "; doubt takes the dose away" : ""))
    if let policy = rule.policy { page.add("", "Policy: \(policy)") }
    for reference in rule.sources { page.add("", citation(reference)) }
    for modifier in decision.modifiers { addModifier(modifier, to: &page) }
    for policy in decision.policies {
      page.add("", "policy: \(policy.name) (\(policy.location))")
    }
  }

  /// `strong recommendation`.
  func strength(of rule: RulePart) -> String {
    switch rule.strength {
    case "none": "this rule set's policy"
    case "not graded": "recommendation without a grade"
    case "wording not verified":
      report.sources.shortName(of: rule.sources).map { "\($0), \(rule.strength)" }
        ?? rule.strength
    default: "\(rule.strength) recommendation"
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
    if let file = made.file, let assembly = made.assembly {
      page.add(
        "FROM",
        "\(file), \(assembly) (\(assemblyBasis(made)), confirmed by "
          + "\(made.confirmingRecords ?? 0) records)"
          + (report.genes.allSatisfy(\.results.isEmpty) ? "" : ", and stated results"))
    } else {
      page.add("FROM", "stated results, no file")
    }
    page.add("SHA-256", "rules \(made.ruleSetDigest)")
    page.add("", "records \(made.recordsDigest)")
  }

  func assemblyBasis(_ made: Provenance) -> String {
    switch made.assemblyBasis {
    case "stated": "stated by --assembly"
    case "reference": "told by REF alone"
    default: "told by the header"
    }
  }
}
