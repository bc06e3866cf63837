import Rules

/// `modifiers:` of the manifest: the order in which decisions change the dose.
struct ModifierOrder {
  private let manifest: Manifest
  private let findings: Findings

  init(_ manifest: Manifest, _ findings: Findings) {
    self.manifest = manifest
    self.findings = findings
  }

  /// The names of the modifiers in the declared order; each must stand in it once.
  func sort(_ known: Vocabulary) -> [String] {
    var order: [String] = []
    for named in manifest.modifiers where known.holds(named.value, at: named.location, findings) {
      if order.contains(named.value) {
        findings.report(
          .duplicateName, at: named.location, "modifier '\(named.value)' stands twice",
          hint: "delete one of them")
      } else {
        order.append(named.value)
      }
    }
    for name in known.names where !order.contains(name) {
      findings.report(
        .missingKey, at: manifest.modifiersLocation,
        "'modifiers' does not say when '\(name)' is applied",
        hint: "add it to the list 'modifiers:' of the rule set")
    }
    return order
  }
}
