/// What was stated of the patient beside genotypes.
public struct GivenPart: Sendable, Encodable {
  /// Facts that a decision of the dose asks for.
  public let used: [FactPart]
  /// Facts that no decision of the dose asks for.
  public let notUsedInTheDose: [FactPart]
}

/// One stated fact.
public struct FactPart: Sendable, Encodable {
  /// `white-cells`.
  public let name: String
  /// `White cells`; the name where the rules ask nothing more.
  public let asks: String
  /// `6.1 x10^9/L`.
  public let value: String
}
