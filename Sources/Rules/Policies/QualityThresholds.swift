public import Pharmacogenomics

/// When a genotype counts as observed.
public struct QualityThresholds: Sendable, Hashable {
  /// FILTER and FT values that pass; `.` is "not stated".
  public let acceptedFilters: Set<String>
  /// Least GQ, phred.
  public let minimumGenotypeQuality: Int
  /// Least DP, reads; MIN_DP inside a reference block.
  public let minimumDepth: Int
  /// ALT fraction of a heterozygote, both ends included.
  public let heterozygoteAltFraction: ClosedRange<ExactDecimal>
  /// Least accuracy that an imputing program states; where `nil`, none is enough.
  public let minimumImputationAccuracy: ExactDecimal?
  /// Variant names per gene that must be observed.
  public let corePositions: [String: Set<String>]
  public let policy: String
  public let location: SourceLocation

  public init(
    acceptedFilters: Set<String>, minimumGenotypeQuality: Int, minimumDepth: Int,
    heterozygoteAltFraction: ClosedRange<ExactDecimal>,
    minimumImputationAccuracy: ExactDecimal? = nil, corePositions: [String: Set<String>],
    policy: String, location: SourceLocation
  ) {
    self.acceptedFilters = acceptedFilters
    self.minimumGenotypeQuality = minimumGenotypeQuality
    self.minimumDepth = minimumDepth
    self.heterozygoteAltFraction = heterozygoteAltFraction
    self.minimumImputationAccuracy = minimumImputationAccuracy
    self.corePositions = corePositions
    self.policy = policy
    self.location = location
  }
}
