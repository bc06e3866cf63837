public import Pharmacogenomics

/// A statement about the dose that must hold for every possible patient.
///
/// Rule authors write it beside the rules; the verifier proves it over the whole input space,
/// every modifier included, or prints the patient for whom it fails.
public struct Invariant: Sendable, Hashable {
  /// What is stated.
  public enum Claim: Sendable, Hashable {
    /// As one of these inputs worsens and all others stay, neither the upper end of the band nor
    /// the start rises. *Avoid* counts as 0; *withheld* and *test first* are no dose and are not
    /// compared; `unknown` stands outside the order.
    case neverMoreAsWorsens(inputs: [String])
    /// Where one of these inputs is unknown and all others stay, the dose is not above that of
    /// any known value; no dose of any kind counts as 0.
    case neverMoreWhenUnknown(inputs: [String])
    /// No band ends above this dose, in mg per kg and day.
    case doseAtMost(ExactDecimal)
    /// No band begins below this dose, in mg per kg and day.
    case doseAtLeast(ExactDecimal)
    /// Every band lies inside these shares of the target.
    case bandWithin(ClosedRange<ExactDecimal>)
    /// Every patient gets one of these actions.
    case actions(Set<DoseRule.Action>)
    /// These actions go without a dose, and all others with one.
    case noDose(Set<DoseRule.Action>)
  }

  public let id: String
  public let claim: Claim
  /// The patients that are meant: allowed values per input. Empty means everybody.
  public let conditions: [String: Set<String>]
  /// Why it must hold.
  public let why: String
  public let location: SourceLocation

  public init(
    id: String, claim: Claim, conditions: [String: Set<String>], why: String,
    location: SourceLocation
  ) {
    self.id = id
    self.claim = claim
    self.conditions = conditions
    self.why = why
    self.location = location
  }
}
