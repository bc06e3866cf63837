import Pharmacogenomics

extension RecordCopier {
  /// The tags of FORMAT that are read.
  private static let tags = [
    "GT", "GQ", "RGQ", "DP", "MIN_DP", "AD", "FT", "PS", "PSL", "PID", "PGT",
  ]

  /// The selected samples' fields of the current record, or, where samples are grouped, the
  /// distinct ones among all samples.
  mutating func copySamples(alleleCount: Int, at place: RecordPlace)
    throws(VariantFileError) -> [SampleFields]
  {
    guard groups != nil else {
      return try copy(samples, alleleCount: alleleCount, at: place)
    }
    var fields: [FormatField] = []
    for tag in Self.tags {
      if let field = try field(tag, at: place) { fields.append(field) }
    }
    let distinct = DistinctColumns(of: fields, sampleCount: samples.count)
    groups?.split(by: distinct.columns)
    return try copy(distinct.firsts, alleleCount: alleleCount, at: place)
  }

  private func copy(
    _ samples: [Int], alleleCount: Int, at place: RecordPlace
  ) throws(VariantFileError) -> [SampleFields] {
    guard let genotypes = try field("GT", at: place) else { throw place.noGenotype() }
    guard genotypes.isInteger else { throw place.wrongGenotypeType() }
    let quality = try field("GQ", at: place)
    let referenceQuality = try field("RGQ", at: place)
    let depth = try field("DP", at: place)
    let minimumDepth = try field("MIN_DP", at: place)
    let alleleDepths = try field("AD", at: place)
    let filters = try field("FT", at: place)
    let phaseSet = try field("PS", at: place)
    let phaseSetList = try field("PSL", at: place)
    let physicalSet = try field("PID", at: place)
    let physicalGenotype = try field("PGT", at: place)
    var hasDosages = false
    for tag in ["DS", "GP", "HDS"] {
      if try field(tag, at: place) != nil { hasDosages = true }
    }
    var result: [SampleFields] = []
    result.reserveCapacity(samples.count)
    for sample in samples {
      let single = (
        quality: quality?.single(sample), referenceQuality: referenceQuality?.single(sample),
        depth: depth?.single(sample), minimumDepth: minimumDepth?.single(sample)
      )
      let unreadable = [
        ("GQ", single.quality), ("RGQ", single.referenceQuality), ("DP", single.depth),
        ("MIN_DP", single.minimumDepth),
      ].filter { $0.1 == .unreadable }
      result.append(
        SampleFields(
          genotype: try genotypes.genotype(sample, alleleCount: alleleCount, at: place),
          genotypeQuality: single.quality?.value,
          referenceQuality: single.referenceQuality?.value, depth: single.depth?.value,
          minimumDepth: single.minimumDepth?.value,
          alleleDepths: alleleDepths.flatMap { Self.depths($0.numbers(sample)) },
          filters: filters?.text(sample).map { $0.split(separator: ";").map(String.init) },
          phaseSet: phaseSet?.written(sample) ?? phaseSetList?.written(sample),
          physicalPhase: physicalSet?.written(sample).map {
            PhysicalPhase(identifier: $0, genotype: physicalGenotype?.text(sample))
          }, hasDosages: hasDosages,
          unreadableQuality: unreadable.map(\.0)))
    }
    return result
  }

  /// - Throws: `VariantFileError` for a field that FORMAT names twice: which one counts is unknown.
  private func field(_ tag: String, at place: RecordPlace) throws(VariantFileError) -> FormatField?
  {
    guard let field = FormatField(tag, of: record, header: header) else { return nil }
    guard FormatField.occurrences(of: tag, in: record, header: header) == 1 else {
      throw place.repeatedField(tag)
    }
    return field
  }

  /// A lone `.` says that the field is missing, whatever the number of alleles.
  private static func depths(_ values: [Int?]) -> [Int?]? {
    values.allSatisfy { $0 == nil } ? nil : values
  }
}
