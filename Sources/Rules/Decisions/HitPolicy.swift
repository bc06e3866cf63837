/// How many rules of a decision may answer one patient; DMN 1.3 calls it the hit policy.
public enum HitPolicy: String, Sendable, Hashable, CaseIterable {
  /// Exactly one rule for every possible patient.
  case unique
  /// Any number of rules; their answers are collected.
  case all
  /// Several rules may hold; the strictest answer, in the declared order, decides.
  case strictest
}
