public import Rules

/// What the rules and the doubt about a file's genotypes come to, before a weight makes amounts
/// of it.
public struct CalledAnswer: Sendable {
  /// What is done; `withhold` also where doubt takes away the dose that a rule gives.
  public let action: DoseRule.Action
  /// The input values that the rules answered, by input name.
  public let inputs: [String: String]
  /// Whether doubt takes away the dose, whatever the rules give.
  public let isWithheldByDoubt: Bool
}
