public import Pharmacogenomics

/// Which quality fields one sample has in any wanted record of the file, of whatever gene.
///
/// A field that no record of the sample carries cannot be tested; one that others carry is missed
/// where it lacks.
public struct CarriedQuality: Sendable, Hashable {
  /// GQ or RGQ.
  let genotypeQuality: Bool
  /// DP or MIN_DP.
  let depth: Bool
  let alleleDepths: Bool
  /// Whether every record states a depth, in FORMAT or as the least of its block in INFO.
  let isDepthKnown: Bool

  /// - Parameters:
  ///   - records: Every wanted record of a file, or of a part of it.
  ///   - index: The index of the sample in them.
  public init(_ records: [VariantRecord], ofSample index: Int) {
    let carries = { (fields: Set<String>) in
      records.contains { !fields.isDisjoint(with: $0.samples[index].unreadableQuality) }
    }
    genotypeQuality =
      records.contains { $0.samples[index].statedGenotypeQuality != nil } || carries(["GQ", "RGQ"])
    depth =
      records.contains {
        $0.samples[index].depth != nil || $0.samples[index].minimumDepth != nil
      } || carries(["DP", "MIN_DP"])
    isDepthKnown = records.allSatisfy { $0.depth(of: $0.samples[index]) != nil }
    alleleDepths = records.contains {
      $0.samples[index].alleleDepths?.contains { $0 != nil } ?? false
    }
  }

  /// What the records of two parts of a file carry together.
  public func joined(with other: Self) -> Self {
    Self(
      genotypeQuality: genotypeQuality || other.genotypeQuality, depth: depth || other.depth,
      alleleDepths: alleleDepths || other.alleleDepths,
      isDepthKnown: isDepthKnown && other.isDepthKnown)
  }

  private init(genotypeQuality: Bool, depth: Bool, alleleDepths: Bool, isDepthKnown: Bool) {
    self.genotypeQuality = genotypeQuality
    self.depth = depth
    self.alleleDepths = alleleDepths
    self.isDepthKnown = isDepthKnown
  }
}
