/// What one guideline says of this patient, and how that stands to the report's answer.
public struct GuidelinePart: Sendable, Encodable {
  /// The name of its decision: `dpwg-2025-table`.
  public let name: String
  public let title: String
  /// What it went by: phenotypes by gene, as the guideline reads the genotype.
  public let inputs: [String: String]
  /// `usual dose`, `reduced dose`, `no dose` or `no answer`.
  public let gives: String
  /// Missing where the guideline gives no number.
  public let bandPercentOfTarget: [ReportNumber]?
  /// Its answer in one sentence.
  public let text: String
  /// `same`, `report starts lower`, …
  public let relation: String
  /// Missing where the guideline does not answer.
  public let agrees: Bool?
  public let rule: GuidelineRulePart
}

/// The row of a guideline's table that holds.
public struct GuidelineRulePart: Sendable, Encodable {
  public let id: String
  /// `rules/azathioprine/guidelines/dpwg-2025.yaml:14`.
  public let location: String
  /// Citations with section.
  public let sources: [String]
}
