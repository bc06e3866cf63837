public import Pharmacogenomics

/// The file from which a case takes its genotypes, and how it is read.
public struct CaseGenotypes: Sendable, Hashable {
  /// The path of the VCF, from where the rules are read: that of the case file, and what the case
  /// says.
  public let file: Located<String>
  /// The sample; `nil` takes the only one.
  public let sample: Located<String>?
  /// What a position without a record counts as.
  public let absent: AbsentPolicy
  /// The population group that weights open diplotypes.
  public let ancestry: Ancestry?

  public init(
    file: Located<String>, sample: Located<String>?, absent: AbsentPolicy, ancestry: Ancestry?
  ) {
    self.file = file
    self.sample = sample
    self.absent = absent
    self.ancestry = ancestry
  }
}
