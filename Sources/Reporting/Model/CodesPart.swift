public import Rules

/// Under which codes other systems know what the report says.
public struct CodesPart: Sendable, Encodable {
  public let medication: CodePart
  /// By the gene's symbol.
  public let genes: [String: CodePart]
  /// The phenotypes that are acted on, by their name; one without a code is missing.
  public let phenotypes: [String: CodePart]
  /// Of the parts of a report in a coded form; no key of the JSON, which has names of its own.
  public let concepts: [CodedConcept: CodePart]

  private enum CodingKeys: String, CodingKey {
    case medication, genes, phenotypes
  }
}

/// One thing under the code that a terminology gives it.
public struct CodePart: Sendable, Hashable, Encodable {
  /// The address by which HL7 knows the terminology: `http://loinc.org`.
  public let system: String
  public let code: String
  /// What the terminology calls it.
  public let display: String
}
