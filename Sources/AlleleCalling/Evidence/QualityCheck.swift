import Pharmacogenomics
import Rules

/// Tests FILTER, FT, GQ, DP, allele balance and the accuracy of imputation of one sample in one record.
///
/// A field that no wanted record of the sample carries is not tested; a field that
/// others carry and this record lacks fails.
struct QualityCheck: Sendable {
  private let thresholds: QualityThresholds
  private let carried: CarriedQuality

  init(_ thresholds: QualityThresholds, carried: CarriedQuality) {
    self.thresholds = thresholds
    self.carried = carried
  }

  /// The quality fields that the sample's records do not state.
  var fieldsNotStated: [String] {
    (carried.genotypeQuality ? [] : ["GQ"])
      + (carried.depth || carried.isDepthKnown ? [] : ["DP"])
  }

  /// All that fails and by how much, `nil` when the genotype counts as observed.
  func failure(of record: VariantRecord, _ sample: SampleFields) -> String? {
    if record.isImputed || (sample.hasDosages && sample.depth == nil) { return "imputed" }
    let failures = [
      filterFailure(record, sample), readingFailure(record, sample), qualityFailure(sample),
      depthFailure(record, sample), balanceFailure(sample), imputationFailure(record),
    ].compactMap { $0 }
    return failures.isEmpty ? nil : failures.joined(separator: ", ")
  }

  private func filterFailure(_ record: VariantRecord, _ sample: SampleFields) -> String? {
    let failed = (record.filters + (sample.filters ?? []))
      .filter { !thresholds.acceptedFilters.contains($0) }
    return failed.isEmpty ? nil : "FILTER \(failed.joined(separator: ";"))"
  }

  /// `GQ` of `60,5` is no quality: which of the two is meant stands nowhere.
  private func readingFailure(_ record: VariantRecord, _ sample: SampleFields) -> String? {
    let fields =
      sample.unreadableQuality + (record.isMinimumDepthUnreadable ? ["INFO MIN_DP"] : [])
    return fields.isEmpty ? nil : fields.map { "\($0) is not one number" }.joined(separator: ", ")
  }

  private func qualityFailure(_ sample: SampleFields) -> String? {
    guard carried.genotypeQuality, !sample.states(["GQ", "RGQ"]) else { return nil }
    guard let quality = sample.statedGenotypeQuality else { return "GQ not stated" }
    let least = thresholds.minimumGenotypeQuality
    return quality < least ? "GQ \(quality) below \(least)" : nil
  }

  /// bcftools states the least depth of a block in INFO, with or without DP in FORMAT: it is
  /// tested where it stands, and asked of nobody.
  private func depthFailure(_ record: VariantRecord, _ sample: SampleFields) -> String? {
    guard let depth = record.depth(of: sample) else {
      return carried.depth && !sample.states(["DP", "MIN_DP"]) ? "DP not stated" : nil
    }
    let least = thresholds.minimumDepth
    return depth < least ? "DP \(depth) below \(least)" : nil
  }

  /// A record that states an accuracy comes from an imputing program, and may be its guess.
  private func imputationFailure(_ record: VariantRecord) -> String? {
    guard let accuracy = record.imputationAccuracy else { return nil }
    guard let least = thresholds.minimumImputationAccuracy else { return "imputed" }
    guard let value = accuracy.value else { return "\(accuracy.field) states no accuracy" }
    return value < least ? "\(accuracy.field) \(value) below \(least)" : nil
  }

  /// What the reads of each allele say against the genotype.
  private func balanceFailure(_ sample: SampleFields) -> String? {
    guard carried.alleleDepths else { return nil }
    return AlleleBalance(sample)?.failure(within: thresholds.heterozygoteAltFraction)
  }

  /// The allele that the reads of a homozygote show beside its own.
  func rival(_ sample: SampleFields) -> AlleleBalance.Rival? {
    guard carried.alleleDepths else { return nil }
    return AlleleBalance.rival(of: sample, within: thresholds.heterozygoteAltFraction)
  }

  /// Whether the reads of a heterozygote are so nearly all ALT that a homozygote is as likely.
  func suggestsHomozygote(_ sample: SampleFields) -> Bool {
    guard carried.alleleDepths, let balance = AlleleBalance(sample) else { return false }
    return balance.exceeds(thresholds.heterozygoteAltFraction.upperBound)
  }
}

extension SampleFields {
  /// Whether one of the fields stands there and cannot be read, which is said by itself.
  fileprivate func states(_ fields: Set<String>) -> Bool {
    !fields.isDisjoint(with: unreadableQuality)
  }
}
