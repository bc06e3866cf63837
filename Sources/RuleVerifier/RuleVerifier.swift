public import Rules

/// Proves what a well-typed rule set promises, over every possible patient.
///
/// All vocabularies are closed, so each check enumerates the whole input space and is exact.
public enum RuleVerifier {
  /// Every gap and conflict; empty for a rule set that decides each patient exactly once.
  public static func verify(_ ruleSet: RuleSet) -> [Diagnostic] {
    ruleSet.starAlleleGenes.flatMap(PhenotypeTableProof.findings)
      + DecisionProof(ruleSet.startingDose).findings()
  }
}
