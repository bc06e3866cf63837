import Pharmacogenomics
import Rules

/// Tests FILTER, FT, GQ, DP and allele balance of one sample in one record.
///
/// A field that no wanted record of the sample carries is not tested; a field that
/// others carry and this record lacks fails.
struct QualityCheck: Sendable {
  private let thresholds: QualityThresholds
  private let carriesGenotypeQuality: Bool
  private let carriesDepth: Bool
  private let carriesAlleleDepths: Bool

  /// `samples` are the fields of one sample in every wanted record.
  init(_ thresholds: QualityThresholds, samples: [SampleFields]) {
    self.thresholds = thresholds
    carriesGenotypeQuality = samples.contains { $0.genotypeQuality != nil }
    carriesDepth = samples.contains { $0.depth != nil || $0.minimumDepth != nil }
    carriesAlleleDepths = samples.contains { $0.alleleDepths?.contains { $0 != nil } ?? false }
  }

  /// The quality fields that the sample's records do not state.
  var fieldsNotStated: [String] {
    (carriesGenotypeQuality ? [] : ["GQ"]) + (carriesDepth ? [] : ["DP"])
  }

  /// What fails and by how much, `nil` when the genotype counts as observed.
  func failure(of record: VariantRecord, _ sample: SampleFields) -> String? {
    if record.isImputed || (sample.hasDosages && sample.depth == nil) { return "imputed" }
    let failed = (record.filters + (sample.filters ?? []))
      .filter { !thresholds.acceptedFilters.contains($0) }
    if !failed.isEmpty { return "FILTER \(failed.joined(separator: ";"))" }
    if carriesGenotypeQuality {
      guard let quality = sample.genotypeQuality else { return "GQ not stated" }
      if quality < thresholds.minimumGenotypeQuality {
        return "GQ \(quality) below \(thresholds.minimumGenotypeQuality)"
      }
    }
    if carriesDepth {
      guard let depth = record.end == nil ? sample.depth : sample.minimumDepth ?? sample.depth
      else { return "DP not stated" }
      if depth < thresholds.minimumDepth {
        return "DP \(depth) below \(thresholds.minimumDepth)"
      }
    }
    return balanceFailure(sample)
  }

  /// Whether the ALT reads of a heterozygote are too few or too many; compared exactly.
  private func balanceFailure(_ sample: SampleFields) -> String? {
    let alleles = sample.genotype?.alleles.compactMap { $0 } ?? []
    guard alleles.count == 2, alleles[0] != alleles[1], carriesAlleleDepths else { return nil }
    let depths = sample.alleleDepths ?? []
    let reads = alleles.map { depths.indices.contains($0) ? depths[$0] : nil }
    guard let first = reads[0], let second = reads[1] else { return "AD not stated" }
    let total = ExactDecimal(first + second)
    guard total > 0 else { return "AD without reads" }
    // Of two ALTs the commoner one stands for both.
    let alt = ExactDecimal(
      alleles[0] == 0 ? second : alleles[1] == 0 ? first : max(first, second))
    let allowed = thresholds.heterozygoteAltFraction
    if alt >= allowed.lowerBound * total, alt <= allowed.upperBound * total { return nil }
    return "ALT fraction \(alt.divided(by: total, places: 3).text(places: 3)) outside "
      + "\(allowed.lowerBound.text(places: 2))–\(allowed.upperBound.text(places: 2))"
  }
}
