import Pharmacogenomics

extension RecordCopier {
  /// The fields of FORMAT whose values are read.
  ///
  /// Samples are alike where they agree in all of these, so nothing else of a sample may be read.
  private enum Tag: String, CaseIterable {
    case genotype = "GT"
    case genotypeQuality = "GQ"
    case referenceQuality = "RGQ"
    case depth = "DP"
    case minimumDepth = "MIN_DP"
    case alleleDepths = "AD"
    case filters = "FT"
    case phaseSet = "PS"
    case phaseSetList = "PSL"
    case physicalSet = "PID"
    case physicalGenotype = "PGT"
  }

  /// The names of all of them.
  static let fields = Set(Tag.allCases.map(\.rawValue))

  /// Fields that tell by being there that a record is imputed; their values are not read.
  private static let dosages = ["DS", "GP", "HDS"]

  /// The selected samples' fields of the current record, or, where samples are grouped, the
  /// distinct ones among all samples.
  mutating func copySamples(alleleCount: Int, at place: RecordPlace)
    throws(VariantFileError) -> [SampleFields]
  {
    if let narrowColumns {
      groups?.split(by: narrowColumns)
      return try copy(
        Array(narrowColumns.examples.indices), alleleCount: alleleCount, at: place)
    }
    guard groups != nil, !samples.isEmpty else {
      return try copy(samples, alleleCount: alleleCount, at: place)
    }
    var fields: [FormatField] = []
    for tag in Tag.allCases {
      if let field = try field(tag, at: place) { fields.append(field) }
    }
    let distinct = DistinctColumns(of: fields, sampleCount: samples.count)
    groups?.split(by: distinct)
    return try copy(distinct.examples, alleleCount: alleleCount, at: place)
  }

  private func copy(
    _ samples: [Int], alleleCount: Int, at place: RecordPlace
  ) throws(VariantFileError) -> [SampleFields] {
    guard let genotypes = try field(.genotype, at: place) else { throw place.noGenotype() }
    guard genotypes.isInteger else { throw place.wrongGenotypeType() }
    let quality = try field(.genotypeQuality, at: place)
    let referenceQuality = try field(.referenceQuality, at: place)
    let depth = try field(.depth, at: place)
    let minimumDepth = try field(.minimumDepth, at: place)
    let alleleDepths = try field(.alleleDepths, at: place)
    let filters = try field(.filters, at: place)
    let phaseSet = try field(.phaseSet, at: place)
    let phaseSetList = try field(.phaseSetList, at: place)
    let physicalSet = try field(.physicalSet, at: place)
    let physicalGenotype = try field(.physicalGenotype, at: place)
    var hasDosages = false
    for tag in Self.dosages {
      if try field(named: tag, at: place) != nil { hasDosages = true }
    }
    var result: [SampleFields] = []
    result.reserveCapacity(samples.count)
    for sample in samples {
      let single = (
        quality: quality?.single(sample), referenceQuality: referenceQuality?.single(sample),
        depth: depth?.single(sample), minimumDepth: minimumDepth?.single(sample)
      )
      let unreadable = [
        (Tag.genotypeQuality.rawValue, single.quality),
        (Tag.referenceQuality.rawValue, single.referenceQuality),
        (Tag.depth.rawValue, single.depth),
        (Tag.minimumDepth.rawValue, single.minimumDepth),
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

  private func field(_ tag: Tag, at place: RecordPlace) throws(VariantFileError) -> FormatField? {
    try field(named: tag.rawValue, at: place)
  }

  /// - Throws: `VariantFileError` for a field that FORMAT names twice: which one counts is unknown.
  private func field(named tag: String, at place: RecordPlace) throws(VariantFileError)
    -> FormatField?
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
