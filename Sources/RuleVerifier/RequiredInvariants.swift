import Rules

/// The invariants that the manifest lists stand in the decision, and each of them says something.
enum RequiredInvariants {
  static func findings(of ruleSet: RuleSet) -> [Diagnostic] {
    let written = Set(ruleSet.startingDose.invariants.map(\.id))
    return ruleSet.requiredInvariants.filter { !written.contains($0.value) }.map { required in
      Diagnostic(
        .missingInvariant, at: required.location,
        "invariant '\(required.value)' must exist, and decision '\(ruleSet.startingDose.name)' has none",
        hint: "write it under 'invariants:' of the decision")
    }
  }
}
