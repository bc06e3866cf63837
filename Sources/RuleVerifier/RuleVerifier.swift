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
    let graph = ruleSet.decisions
    let space = PatientSpace(graph)
    let errors =
      ruleSet.starAlleleGenes.flatMap(PhenotypeTableProof.findings)
      + DecisionProof(graph.dose, in: space).findings()
      + graph.modifiers.flatMap { DecisionProof($0, in: space).findings() }
      + graph.advice.flatMap { DecisionProof($0, in: space).findings() }
      + graph.answers.flatMap { DecisionProof($0, in: space).findings() }
      + graph.invariants.flatMap { InvariantProof($0, in: space, drug: ruleSet.drug).findings() }
      + RequiredInvariants.findings(of: ruleSet)
    return errors.isEmpty ? UnusedParts.findings(of: graph) : errors
  }
}
