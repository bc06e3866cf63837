public import Rules

/// Proves what a well-typed rule set promises, over every possible patient.
///
/// All vocabularies are closed and all numbers are cut where rules distinguish them, so each
/// proof enumerates the whole input space and is exact, or says that it cannot.
public enum RuleVerifier {
  /// Every gap, conflict, rule that never decides, and broken or missing invariant; without any of
  /// these, warnings about parts that make no difference.
  ///
  /// Empty for a rule set that decides each patient as its hit policies promise and keeps its
  /// invariants.
  public static func verify(_ ruleSet: RuleSet) -> [Diagnostic] { verify(ruleSet, unlike: nil) }

  /// The same, of a rule set that another one without findings was changed into: what the change
  /// does not reach is not proved again.
  static func verify(_ ruleSet: RuleSet, unlike sound: RuleSet?) -> [Diagnostic] {
    let own =
      verifyOne(ruleSet, unlike: sound, isProfile: false)
      + ruleSet.profiles.flatMap { UnknownRules.findings(of: $0, in: ruleSet) }
    // A profile repeats what is wrong with the rules that it does not override.
    if own.contains(where: { $0.severity == .error }) { return own }
    return own
      + ruleSet.profiles.flatMap { profile in
        let before = sound.flatMap { sound in sound.profile(named: profile.name).map(sound.under) }
        return verifyOne(ruleSet.under(profile), unlike: before, isProfile: true)
          .filter { $0.severity == .error }.map { $0.under(profile) }
      }
  }

  /// The rules of one guideline. A profile changes the dose and the genes, so that of its other
  /// decisions only those that use answers or phenotypes are proved again.
  private static func verifyOne(
    _ ruleSet: RuleSet, unlike sound: RuleSet?, isProfile: Bool
  ) -> [Diagnostic] {
    let graph = ruleSet.decisions
    let space = PatientSpace(graph)
    let changes = Changes(of: ruleSet, since: sound, isProfile: isProfile)
    let invariants = changes.reachInvariants ? graph.invariants : []
    let errors =
      ruleSet.starAlleleGenes.flatMap(PhenotypeTableProof.findings)
      + changes.reached([graph.dose], \.doses).flatMap { DecisionProof($0, in: space).findings() }
      + changes.reached(graph.modifiers, \.modifiers)
      .flatMap { DecisionProof($0, in: space).findings() }
      + changes.reached(graph.advice, \.advice)
      .flatMap { DecisionProof($0, in: space).findings() }
      + changes.reached(graph.answers, \.answers)
      .flatMap { DecisionProof($0, in: space).findings() }
      + changes.reached(graph.followUps, \.followUps)
      .flatMap { DecisionProof($0, in: space).findings() }
      + changes.reached(graph.comparisons, \.comparisons)
      .flatMap { DecisionProof($0, in: space).findings() }
      + invariants.flatMap { InvariantProof($0, in: space, drug: ruleSet.drug).findings() }
      + RequiredInvariants.findings(of: ruleSet)
    return errors.isEmpty ? UnusedParts.findings(of: graph) : errors
  }
}

extension Diagnostic {
  /// The finding as one of a profile, at the profile where it is no fault of a single rule.
  fileprivate func under(_ profile: RuleProfile) -> Diagnostic {
    let place = code == .gap || code == .phenotypeGap ? profile.location : location
    return Diagnostic(
      code, at: place, "under profile '\(profile.name)', \(message)", hint: hint,
      severity: severity)
  }
}
