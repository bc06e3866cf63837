/// Published facts beside the answer: no dose, no choice.
public struct InformationPart: Sendable, Encodable {
  /// `alternatives`.
  public let section: String
  public let title: String
  /// `without a dose` or `with a dose`: for which answers it is meant.
  public let shown: String
  /// Whether it is meant for this answer.
  public let applies: Bool
  /// What the facts are, and what they are not.
  public let text: String
  public let entries: [InformationEntryPart]
  /// `rules/azathioprine/alternatives.yaml:4`.
  public let location: String
}

/// One subject with what is published on it.
public struct InformationEntryPart: Sendable, Encodable {
  public let id: String
  public let about: String
  public let facts: [PublishedFactPart]
}

/// One published fact.
public struct PublishedFactPart: Sendable, Encodable {
  public let text: String
  /// Citations with section.
  public let sources: [String]
}
