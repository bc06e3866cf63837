public import Pharmacogenomics

/// Which phenotype each unordered pair of allele functions means.
public struct PhenotypeTable: Sendable, Hashable {
  /// One row of the table.
  public struct Row: Sendable, Hashable {
    /// Functions that one copy may have.
    public let one: Set<String>
    /// Functions that the other copy may have.
    public let other: Set<String>
    public let phenotype: Phenotype
    public let sources: [SourceReference]
    public let location: SourceLocation

    public init(
      one: Set<String>, other: Set<String>, phenotype: Phenotype, sources: [SourceReference],
      location: SourceLocation
    ) {
      self.one = one
      self.other = other
      self.phenotype = phenotype
      self.sources = sources
      self.location = location
    }

    /// Whether the row answers the unordered pair.
    public func matches(_ first: String, _ second: String) -> Bool {
      (one.contains(first) && other.contains(second))
        || (one.contains(second) && other.contains(first))
    }
  }

  public let rows: [Row]
  /// Rows of a profile, which take precedence.
  public let overriding: [Row]

  public init(rows: [Row], overriding: [Row] = []) {
    self.rows = rows
    self.overriding = overriding
  }

  /// Every row that answers the unordered pair: those of the profile if there are any.
  public func rows(_ first: String, _ second: String) -> [Row] {
    let found = overriding.filter { $0.matches(first, second) }
    return found.isEmpty ? rows.filter { $0.matches(first, second) } : found
  }

  /// The row that answers the unordered pair; `nil` is a gap, which the checks refuse.
  public func row(_ first: String, _ second: String) -> Row? {
    overriding.first { $0.matches(first, second) } ?? rows.first { $0.matches(first, second) }
  }
}
