/// What function a haplotype has that no star allele explains; a policy of the rules.
public struct UndefinedHaplotypePolicy: Sendable, Hashable {
  /// Function when nothing better is known.
  public let otherwise: String
  /// Function after a stop, a frameshift, a start loss or a broken splice site.
  public let truncating: String
  /// Function after a new missense change, an in-frame indel or a stop loss.
  public let altered: String
  /// Why the rule set decides so.
  public let policy: String
  public let location: SourceLocation

  public init(
    otherwise: String, truncating: String, altered: String, policy: String, location: SourceLocation
  ) {
    self.otherwise = otherwise
    self.truncating = truncating
    self.altered = altered
    self.policy = policy
    self.location = location
  }
}
