import Rules

/// `modifiers:` of the manifest: the order in which decisions change the dose.
struct ModifierOrder {
  private let manifest: Manifest
  private let findings: Findings

  init(_ manifest: Manifest, _ findings: Findings) {
    self.manifest = manifest
    self.findings = findings
  }

  /// The modifiers in the declared order; each must be named once.
  func sort(_ modifiers: [DecisionTable<ModifierRule>]) -> [DecisionTable<ModifierRule>] {
    let known = Vocabulary("modifier", modifiers.map(\.name))
    var order: [String] = []
    for named in manifest.modifiers where known.holds(named.value, at: named.location, findings) {
      if order.contains(named.value) {
        findings.report(
          .duplicateName, at: named.location, "modifier '\(named.value)' stands twice")
      } else {
        order.append(named.value)
      }
    }
    for modifier in modifiers where !order.contains(modifier.name) {
      findings.report(
        .missingKey, at: manifest.includesLocation,
        "'modifiers' does not say when '\(modifier.name)' is applied",
        hint: "add it to the list 'modifiers:' of the rule set")
    }
    return order.compactMap { name in modifiers.first { $0.name == name } }
  }
}
