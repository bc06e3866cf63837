public import Pharmacogenomics

/// A statement about a decision that must hold for every possible patient.
///
/// Rule authors write it beside the rules; the verifier proves it over the whole input
/// space or prints the patient for whom it fails.
public struct Invariant: Sendable {
  /// What is stated.
  public enum Claim: Sendable {
    /// As one of these inputs worsens and all others stay, neither the upper end of the band
    /// nor the start rises. *Avoid* counts as 0; *withheld* and *test first* are no dose and are
    /// not compared; `unknown` stands outside the order.
    case neverMoreAsWorsens(inputs: [String])
    /// No band ends above this dose, in mg per kg and day.
    case doseAtMost(ExactDecimal)
    /// Every patient of these conditions gets one of these actions.
    case actions(Set<DoseRule.Action>, when: [String: Set<String>])
  }

  public let id: String
  public let claim: Claim
  /// Why it must hold.
  public let why: String
  public let location: SourceLocation

  public init(id: String, claim: Claim, why: String, location: SourceLocation) {
    self.id = id
    self.claim = claim
    self.why = why
    self.location = location
  }
}
