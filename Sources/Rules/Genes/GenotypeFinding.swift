/// What a report says when at least one ALT copy of a variant is seen, and nothing more.
public struct GenotypeFinding: Sendable, Hashable {
  /// The variant's name in the gene file.
  public let variant: String
  /// The direction of the association, in words.
  public let direction: String
  /// Key of the sentence.
  public let sentence: String
  public let sources: [SourceReference]
  public let location: SourceLocation

  public init(
    variant: String, direction: String, sentence: String, sources: [SourceReference],
    location: SourceLocation
  ) {
    self.variant = variant
    self.direction = direction
    self.sentence = sentence
    self.sources = sources
    self.location = location
  }
}
