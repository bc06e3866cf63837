/// A term from one gene's closed list of phenotypes.
///
/// "Indeterminate" is a phenotype; a gene without a result has none.
/// CPIC calls the long form, `Poor Metabolizer`, the *lookup key*.
public struct Phenotype: Sendable, Hashable {
  /// The identifier in the rules: `possible intermediate`.
  public let id: String
  /// The long form: `Possible Intermediate Metabolizer`.
  public let name: String
  /// The short form: `PossIM`.
  public let short: String
  /// Rank in the gene's list, 0 the mildest. Rules order phenotypes by this.
  public let severity: Int

  public init(id: String, name: String, short: String, severity: Int) {
    self.id = id
    self.name = name
    self.short = short
    self.severity = severity
  }
}

extension Phenotype: CustomStringConvertible {
  public var description: String { name }
}
