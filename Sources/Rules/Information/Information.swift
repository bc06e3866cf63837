/// Published facts beside an answer. They give no dose and choose nothing.
public struct Information: Sendable, Hashable {
  /// For which answers it is meant.
  public enum Occasion: String, Sendable, Hashable, CaseIterable {
    /// The rules give this patient none of the drug.
    case withoutDose = "without a dose"
    case withDose = "with a dose"
  }

  /// One subject with what is published on it.
  public struct Entry: Sendable, Hashable {
    public let id: String
    /// The subject, as the report prints it.
    public let about: String
    /// In the order of the file.
    public let facts: [PublishedFact]
    public let location: SourceLocation

    public init(id: String, about: String, facts: [PublishedFact], location: SourceLocation) {
      self.id = id
      self.about = about
      self.facts = facts
      self.location = location
    }
  }

  /// `alternatives`; once in a rule set.
  public let section: String
  public let title: String
  public let occasion: Occasion
  /// Key of the sentence that says what the facts are, and what they are not.
  public let says: String
  /// In the order of the file.
  public let entries: [Entry]
  public let location: SourceLocation

  public init(
    section: String, title: String, occasion: Occasion, says: String, entries: [Entry],
    location: SourceLocation
  ) {
    self.section = section
    self.title = title
    self.occasion = occasion
    self.says = says
    self.entries = entries
    self.location = location
  }
}

/// A sentence with the place where it was read.
public struct PublishedFact: Sendable, Hashable {
  public let text: String
  /// At least one.
  public let sources: [SourceReference]

  public init(text: String, sources: [SourceReference]) {
    self.text = text
    self.sources = sources
  }
}
