/// The measured activity of a gene's enzyme, which a laboratory may send in place of a genotype.
///
/// Only the laboratory's own class is read, never a bare number: units and limits differ from
/// laboratory to laboratory.
public struct ActivityTest: Sendable, Hashable {
  /// One class of a laboratory's report, and the phenotype that it stands for.
  public struct ActivityClass: Sendable, Hashable {
    public let name: String
    /// The identifier of the phenotype.
    public let phenotype: String

    public init(name: String, phenotype: String) {
      self.name = name
      self.phenotype = phenotype
    }
  }

  /// In the order of the file.
  public let classes: [ActivityClass]
  /// Yes or no inputs of the decisions; where one of them is yes, the measured cells may be a
  /// donor's and the activity does not count.
  public let invalidAfter: [Located<String>]
  /// Key of the sentence on what is assumed where these inputs were not stated.
  public let assumes: String
  public let sources: [SourceReference]
  public let policy: String?
  public let location: SourceLocation

  public init(
    classes: [ActivityClass], invalidAfter: [Located<String>], assumes: String,
    sources: [SourceReference], policy: String?, location: SourceLocation
  ) {
    self.classes = classes
    self.invalidAfter = invalidAfter
    self.assumes = assumes
    self.sources = sources
    self.policy = policy
    self.location = location
  }
}
