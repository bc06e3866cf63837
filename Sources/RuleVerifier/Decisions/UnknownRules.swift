import Rules

/// A profile that says of a rule that its guideline does not define it names a rule that exists.
///
/// Checked with the proofs and not while loading, so that a deleted rule is also the gap that it
/// leaves.
enum UnknownRules {
  static func findings(of profile: RuleProfile, in ruleSet: RuleSet) -> [Diagnostic] {
    let known = (ruleSet.startingDose.rules + profile.rules).map(\.id)
    return profile.notDefined.rules.filter { !known.contains($0.value) }.map { rule in
      Diagnostic(
        .unknownName, at: rule.location, "rule '\(rule.value)' is not defined",
        hint: NearestName.hint(for: rule.value, among: known))
    }
  }
}
