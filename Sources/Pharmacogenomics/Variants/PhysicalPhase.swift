/// The phase that GATK found within single reads, beside an unphased `GT`.
///
/// The corresponding VCF fields are `FORMAT/PID` and `FORMAT/PGT`.
public struct PhysicalPhase: Sendable, Hashable {
  /// `PID`: records of one haplotype block share it.
  public let identifier: String
  /// `PGT`: the order of the copies, `0|1` or `1|0`; `nil` for anything else.
  public let alleles: [Int]?

  public init(identifier: String, genotype: String?) {
    self.identifier = identifier
    alleles =
      switch genotype {
      case "0|1": [0, 1]
      case "1|0": [1, 0]
      default: nil
      }
  }
}
