import Pharmacogenomics

/// How the reads of a diploid genotype share between its alleles; compared exactly.
struct AlleleBalance: Sendable {
  private let isHeterozygote: Bool
  private let carriesReference: Bool
  /// Reads of the ALT of a heterozygote, of two ALTs the commoner one's; or the reads that a
  /// homozygote does not explain. `nil` where AD does not state them.
  private let counted: Int?
  private let total: Int

  /// `nil` where the genotype is not two called alleles.
  init?(_ sample: SampleFields) {
    let alleles = sample.genotype?.alleles ?? []
    guard alleles.count == 2, let first = alleles[0], let second = alleles[1] else { return nil }
    let depths = sample.alleleDepths ?? []
    let reads = { (allele: Int) in depths.indices.contains(allele) ? depths[allele] : nil }
    isHeterozygote = first != second
    carriesReference = first == 0 || second == 0
    if isHeterozygote {
      let (one, other) = (reads(first), reads(second))
      total = (one ?? 0) + (other ?? 0)
      counted = one.flatMap { one in
        other.map { first == 0 ? $0 : second == 0 ? one : max(one, $0) }
      }
    } else {
      total = depths.reduce(0) { $0 + ($1 ?? 0) }
      counted = reads(first).map { [total] own in total - own }
    }
  }

  /// What fails: a heterozygote with too few or too many reads of its ALT, or a homozygote with
  /// more reads of other alleles than the least share of a heterozygote.
  func failure(within allowed: ClosedRange<ExactDecimal>) -> String? {
    if !isHeterozygote {
      guard let counted, total > 0,
        ExactDecimal(counted) > allowed.lowerBound * ExactDecimal(total)
      else { return nil }
      return "\(share(counted)) of the reads show another allele, above "
        + allowed.lowerBound.text(places: 2)
    }
    guard let counted else { return "AD not stated" }
    guard total > 0 else { return "AD without reads" }
    let (alt, all) = (ExactDecimal(counted), ExactDecimal(total))
    if alt >= allowed.lowerBound * all, alt <= allowed.upperBound * all { return nil }
    return "ALT fraction \(share(counted)) outside "
      + "\(allowed.lowerBound.text(places: 2))–\(allowed.upperBound.text(places: 2))"
  }

  /// Whether a heterozygote of REF and one ALT has more than this share of ALT reads.
  func exceeds(_ limit: ExactDecimal) -> Bool {
    guard isHeterozygote, carriesReference, let counted else { return false }
    return ExactDecimal(counted) > limit * ExactDecimal(total)
  }

  /// An allele that the reads of a homozygote show beside its own.
  struct Rival: Sendable, Hashable {
    /// Its number in the record.
    let allele: Int
    /// Whether so few reads show the genotype's own allele that both copies may be the rival.
    let mayBeBoth: Bool
  }

  /// The allele of which a homozygote has so many reads that a heterozygote is as likely.
  static func rival(
    of sample: SampleFields, within allowed: ClosedRange<ExactDecimal>
  ) -> Rival? {
    guard let balance = AlleleBalance(sample), !balance.isHeterozygote,
      let counted = balance.counted,
      ExactDecimal(counted) > allowed.lowerBound * ExactDecimal(balance.total)
    else { return nil }
    let own = sample.genotype?.alleles.first ?? nil
    let reads = sample.alleleDepths ?? []
    return reads.indices.filter { $0 != own }.max { (reads[$0] ?? 0) < (reads[$1] ?? 0) }
      .map { allele in
        Rival(
          allele: allele,
          mayBeBoth: ExactDecimal(counted) > allowed.upperBound * ExactDecimal(balance.total))
      }
  }

  private func share(_ reads: Int) -> String {
    ExactDecimal(reads).divided(by: ExactDecimal(total), places: 3).text(places: 3)
  }
}
