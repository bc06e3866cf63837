import Pharmacogenomics

extension VariantRecord {
  /// The depth that a genotype of this record rests on: the least of a block, else the reads.
  func depth(of sample: SampleFields) -> Int? {
    let least = sample.minimumDepth ?? minimumDepth
    return end == nil ? sample.depth ?? least : least ?? sample.depth
  }
}

extension SampleFields {
  /// GQ, or RGQ where GQ is not stated and no copy carries an ALT.
  var statedGenotypeQuality: Int? {
    if let genotypeQuality { return genotypeQuality }
    let carriesAlt = genotype?.alleles.contains { ($0 ?? 0) > 0 } ?? false
    return carriesAlt ? nil : referenceQuality
  }
}
