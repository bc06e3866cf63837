/// The FORMAT fields of one sample in one record that azadose reads.
///
/// A `nil` field is one that the record does not carry for this sample.
public struct SampleFields: Sendable, Hashable {
  /// `GT`, or `nil` when the record has no `GT`.
  public var genotype: GenotypeField?
  /// `GQ`, phred.
  public var genotypeQuality: Int?
  /// `RGQ`, phred: GATK writes it in place of `GQ` where nobody carries an ALT.
  public var referenceQuality: Int?
  /// `DP`, reads.
  public var depth: Int?
  /// `MIN_DP`, the least depth inside a reference block.
  public var minimumDepth: Int?
  /// `AD`, reads for REF and each ALT; `nil` inside for a missing value.
  public var alleleDepths: [Int?]?
  /// `FT`, split at `;`; `nil` when not carried or `.`.
  public var filters: [String]?
  /// `PS` or, where that is not carried, `PSL`: the phase set, as written.
  public var phaseSet: String?
  /// `PID` and `PGT`, the phase that GATK found within reads.
  public var physicalPhase: PhysicalPhase?
  /// Whether the record carries `DS` or `GP`, as imputed files do.
  public var hasDosages: Bool
  /// Those of `GQ`, `RGQ`, `DP` and `MIN_DP` that stand there and are not one number: several
  /// values, or a text. Their own value is `nil`.
  public var unreadableQuality: [String]
  /// Whether the sample's records contradict each other about the order of these copies; told by
  /// who reads them all, as no single record shows it.
  public var isPhaseContradicted = false

  public init(
    genotype: GenotypeField? = nil, genotypeQuality: Int? = nil, referenceQuality: Int? = nil,
    depth: Int? = nil, minimumDepth: Int? = nil, alleleDepths: [Int?]? = nil,
    filters: [String]? = nil, phaseSet: String? = nil, physicalPhase: PhysicalPhase? = nil,
    hasDosages: Bool = false, unreadableQuality: [String] = []
  ) {
    self.genotype = genotype
    self.genotypeQuality = genotypeQuality
    self.referenceQuality = referenceQuality
    self.depth = depth
    self.minimumDepth = minimumDepth
    self.alleleDepths = alleleDepths
    self.filters = filters
    self.phaseSet = phaseSet
    self.physicalPhase = physicalPhase
    self.hasDosages = hasDosages
    self.unreadableQuality = unreadableQuality
  }
}
