public import Pharmacogenomics

/// A star allele as its gene file defines it.
public struct NamedAllele: Sendable, Hashable {
  /// `*3A`.
  public let name: String
  /// The changes that define it; empty for the reference allele.
  public let changes: Set<SequenceChange>
  /// CPIC clinical function, a term of the gene's closed list.
  public let function: String
  /// The retired name, e.g. `*2` of *NUDT15* `*3.002`.
  public let formerly: String?
  /// Names of other nomenclatures and retired names that mean this allele.
  public let alsoCalled: [String]
  /// The allele of which this one is a suballele: `*3` of `*3.002`.
  public let core: String?
  public let sources: [SourceReference]
  public let note: String?
  public let location: SourceLocation

  public init(
    name: String, changes: Set<SequenceChange>, function: String, formerly: String?,
    alsoCalled: [String] = [], core: String? = nil, sources: [SourceReference], note: String?,
    location: SourceLocation
  ) {
    self.name = name
    self.changes = changes
    self.function = function
    self.formerly = formerly
    self.alsoCalled = alsoCalled
    self.core = core
    self.sources = sources
    self.note = note
    self.location = location
  }

  /// `*3.002 (formerly *2)`, as reports print it.
  public var displayName: String { formerly.map { "\(name) (formerly \($0))" } ?? name }
}
