import Rules

/// The invariants that the manifest lists stand in some decision.
enum RequiredInvariants {
  static func findings(of ruleSet: RuleSet) -> [Diagnostic] {
    let written = Set(ruleSet.decisions.invariants.map(\.id))
    return ruleSet.requiredInvariants.filter { !written.contains($0.value) }.map { required in
      Diagnostic(
        .missingInvariant, at: required.location,
        "invariant '\(required.value)' must exist, and no decision states it",
        hint: "write it under 'invariants:' of a decision")
    }
  }
}
