import Pharmacogenomics

extension FormatField {
  /// The GT of one sample.
  ///
  /// htslib stores each allele as `(index + 1) << 1 | phased`, 0 for `.`; the phase bit belongs to
  /// the separator before the allele. Throws when an index is not below `alleleCount`.
  func genotype(_ sample: Int, alleleCount: Int, at place: RecordPlace)
    throws(VariantFileError) -> GenotypeField
  {
    var alleles: [Int?] = []
    var separators = 0
    var bars = 0
    for stored in numbers(sample) {
      let value = stored ?? 0
      guard value >= 0 else { throw place.alleleOutOfRange() }
      if !alleles.isEmpty {
        separators += 1
        bars += value & 1
      }
      let index = (value >> 1) - 1
      guard index < alleleCount else { throw place.alleleOutOfRange() }
      alleles.append(index >= 0 ? index : nil)
    }
    if alleles.isEmpty { alleles = [nil] }
    return GenotypeField(alleles: alleles, isPhased: separators > 0 && bars == separators)
  }
}
