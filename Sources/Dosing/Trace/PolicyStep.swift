public import Pharmacogenomics

/// One question of the uncertainty policy, and its answer.
public struct PolicyStep: Sendable, Hashable {
  /// What is compared with the threshold.
  public enum Question: String, Sendable, Hashable {
    case avoid = "worlds that say avoid"
    case noDose = "worlds with a lower answer that give no dose"
    case lower = "worlds with a lower answer"
    case unobserved = "worlds with a lower answer that need a variant where nothing was observed"
  }

  /// How it is compared.
  public enum Comparison: String, Sendable, Hashable {
    case below
    case above
    case atLeast = "at least"
  }

  public let question: Question
  public let probability: Double
  public let comparison: Comparison
  /// A fraction of 1, from the policy.
  public let threshold: ExactDecimal
  public let holds: Bool
  /// What the policy makes of it then; `nil` where the next question decides.
  public let consequence: Doubt.Consequence?
}
