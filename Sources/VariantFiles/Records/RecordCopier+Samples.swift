import Pharmacogenomics

extension RecordCopier {
  /// The selected samples' fields of the current record.
  func copySamples(alleleCount: Int, at place: RecordPlace)
    throws(VariantFileError) -> [SampleFields]
  {
    guard let genotypes = field("GT") else { throw place.noGenotype() }
    guard genotypes.isInteger else { throw place.wrongGenotypeType() }
    let quality = field("GQ")
    let referenceQuality = field("RGQ")
    let depth = field("DP")
    let minimumDepth = field("MIN_DP")
    let alleleDepths = field("AD")
    let filters = field("FT")
    let phaseSet = field("PS")
    let phaseSetList = field("PSL")
    let physicalSet = field("PID")
    let physicalGenotype = field("PGT")
    let hasDosages =
      field("DS") != nil || field("GP") != nil
      || field("HDS") != nil
    var result: [SampleFields] = []
    result.reserveCapacity(samples.count)
    for sample in samples {
      result.append(
        SampleFields(
          genotype: try genotypes.genotype(sample, alleleCount: alleleCount, at: place),
          genotypeQuality: quality?.number(sample),
          referenceQuality: referenceQuality?.number(sample), depth: depth?.number(sample),
          minimumDepth: minimumDepth?.number(sample),
          alleleDepths: alleleDepths.flatMap { Self.depths($0.numbers(sample)) },
          filters: filters?.text(sample).map { $0.split(separator: ";").map(String.init) },
          phaseSet: phaseSet?.written(sample) ?? phaseSetList?.written(sample),
          physicalPhase: physicalSet?.written(sample).map {
            PhysicalPhase(identifier: $0, genotype: physicalGenotype?.text(sample))
          }, hasDosages: hasDosages))
    }
    return result
  }

  private func field(_ tag: String) -> FormatField? {
    FormatField(tag, of: record, header: header)
  }

  /// A lone `.` says that the field is missing, whatever the number of alleles.
  private static func depths(_ values: [Int?]) -> [Int?]? {
    values.allSatisfy { $0 == nil } ? nil : values
  }
}
