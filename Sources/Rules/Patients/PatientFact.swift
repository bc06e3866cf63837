public import Pharmacogenomics

/// One thing that somebody may state of a patient, whether or not a decision asks for it.
public struct PatientFact: Sendable, Hashable {
  /// What a fact is worked out from, where nobody states it.
  public enum Derivation: Sendable, Hashable {
    /// The body weight of the report.
    case weight
    /// Kilograms by square metre, rounded to one decimal.
    case weightAndHeight
    /// A multiple of one fact, divided by the product of others.
    case quotient(factor: ExactDecimal, of: String, by: [String])
    /// By how many percent a fact of a series lies above its lowest value of so many days. Without
    /// a series it may be stated.
    case rise(of: String, days: Int)
  }

  /// The fact that `Derivation.weightAndHeight` reads.
  public static let height = "height"
  /// Facts that commands have an option for.
  public static let bodyMassIndex = "body-mass-index"
  public static let currentDose = "current-dose"
  public static let daysOnDose = "days-on-dose"

  /// What is asked, as a form prints it: `Age at the start`.
  public let asks: String
  /// Its values; a decision that asks for the fact has an input of the same name.
  public let input: DecisionInput
  public let derivation: Derivation?

  public init(asks: String, input: DecisionInput, derivation: Derivation?) {
    self.asks = asks
    self.input = input
    self.derivation = derivation
  }

  /// Whether somebody may state it; what follows from other facts is not stated.
  public var isStated: Bool {
    switch derivation {
    case nil, .rise: true
    case .weight, .weightAndHeight, .quotient: false
    }
  }

  /// The name under which it is stated.
  public var name: String { input.name }
}

/// Facts that a form prints under one heading.
public struct PatientFactGroup: Sendable, Hashable {
  /// The heading: `Blood counts`.
  public let about: String
  /// In the order of the file.
  public let facts: [PatientFact]

  public init(about: String, facts: [PatientFact]) {
    self.about = about
    self.facts = facts
  }
}
