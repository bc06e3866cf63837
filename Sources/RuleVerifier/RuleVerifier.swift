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
  public static func verify(_ ruleSet: RuleSet) -> [Diagnostic] {
    let own =
      verifyOne(ruleSet, isProfile: false)
      + ruleSet.profiles.flatMap { UnknownRules.findings(of: $0, in: ruleSet) }
    // A profile repeats what is wrong with the rules that it does not override.
    if own.contains(where: { $0.severity == .error }) { return own }
    return own
      + ruleSet.profiles.flatMap { profile in
        verifyOne(ruleSet.under(profile), isProfile: true).filter { $0.severity == .error }
          .map { $0.under(profile) }
      }
  }

  /// The rules of one guideline. A profile changes the dose and the genes, so that of its other
  /// decisions only those that use answers or phenotypes are proved again.
  private static func verifyOne(_ ruleSet: RuleSet, isProfile: Bool) -> [Diagnostic] {
    let graph = ruleSet.decisions
    let space = PatientSpace(graph)
    let errors =
      ruleSet.starAlleleGenes.flatMap(PhenotypeTableProof.findings)
      + DecisionProof(graph.dose, in: space).findings()
      + others(graph.modifiers, isProfile).flatMap { DecisionProof($0, in: space).findings() }
      + others(graph.advice, isProfile).flatMap { DecisionProof($0, in: space).findings() }
      + others(graph.answers, isProfile).flatMap { DecisionProof($0, in: space).findings() }
      + others(graph.followUps, isProfile).flatMap { DecisionProof($0, in: space).findings() }
      + others(graph.comparisons, isProfile).flatMap { DecisionProof($0, in: space).findings() }
      + graph.invariants.flatMap { InvariantProof($0, in: space, drug: ruleSet.drug).findings() }
      + RequiredInvariants.findings(of: ruleSet)
    return errors.isEmpty ? UnusedParts.findings(of: graph) : errors
  }

  private static func others<Rule>(
    _ tables: [DecisionTable<Rule>], _ isProfile: Bool
  ) -> [DecisionTable<Rule>] {
    isProfile
      ? tables.filter { table in
        table.inputs.contains { $0.answeredBy != nil || $0.phenotypeGene != nil }
      } : tables
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
