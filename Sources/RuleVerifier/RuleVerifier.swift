public import Rules

/// Proves what a well-typed rule set promises, over every possible patient.
///
/// All vocabularies are closed, so each check enumerates the whole input space and is exact.
public enum RuleVerifier {
  /// Every gap, conflict, rule that no patient reaches, and broken or missing invariant.
  ///
  /// Empty for a rule set that decides each patient exactly once and keeps what it promises.
  public static func verify(_ ruleSet: RuleSet) -> [Diagnostic] {
    ruleSet.starAlleleGenes.flatMap(PhenotypeTableProof.findings)
      + DecisionProof(ruleSet.startingDose).findings()
      + InvariantProof(ruleSet.startingDose, drug: ruleSet.drug).findings()
      + RequiredInvariants.findings(of: ruleSet)
  }
}
