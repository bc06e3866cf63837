import AlleleCalling
import AzadoseRules
import Pharmacogenomics
import Rules
import Testing

/// The shipped rules, and calls made with them from records written in a test.
enum Shipped {
  /// Loaded once for all tests.
  private static let loaded = AzadoseRules.shipped().ruleSet

  static func rules() throws -> RuleSet { try #require(loaded) }

  static func gene(_ symbol: String) throws -> GeneDefinition {
    try #require(try rules().gene(symbol))
  }

  /// The evidence of one gene from records of one sample.
  static func evidence(
    _ symbol: String, _ records: [VariantRecord], absent: AbsentPolicy = .unknown,
    assembly: GenomeAssembly = .grch38
  ) throws -> GeneEvidence {
    let gene = try gene(symbol)
    let selection = VariantSelection(
      header: VariantHeader(samples: ["S1"], contigs: []), samples: ["S1"], records: records,
      contigsPresent: [gene.contig.name], contigsWithRecords: [gene.contig.name], warnings: [])
    let reader = EvidenceReader(
      gene: gene, quality: try rules().quality, selection: selection, assembly: assembly,
      absent: absent)
    return try reader.evidence(ofSample: 0)
  }

  /// The call of one gene from records of one sample; positions without one are reference
  /// unless the test says otherwise.
  static func call(
    _ symbol: String, _ records: [VariantRecord], absent: AbsentPolicy = .reference,
    ancestry: Ancestry? = nil, assembly: GenomeAssembly = .grch38
  ) throws -> GeneCall {
    let evidence = try evidence(symbol, records, absent: absent, assembly: assembly)
    return GeneCaller(gene: try gene(symbol), ancestry: ancestry).call(evidence)
  }
}

/// One record of one sample: `record("6", 18_130_687, "T>C", "0/1")`.
func record(
  _ contig: String, _ position: Int, _ change: String, _ genotype: String, filter: String = "PASS",
  end: Int? = nil, quality: Int? = nil, depth: Int? = nil, depths: [Int]? = nil,
  phaseSet: String? = nil, physical: (identifier: String, genotype: String)? = nil
) throws -> VariantRecord {
  let parts = change.split(separator: ">", maxSplits: 1).map(String.init)
  let alternates = parts[1] == "." ? [] : parts[1].split(separator: ",").map(String.init)
  let isPhased = genotype.contains("|")
  let alleles = genotype.split(separator: isPhased ? "|" : "/").map { Int($0) }
  let sample = SampleFields(
    genotype: GenotypeField(alleles: alleles, isPhased: isPhased), genotypeQuality: quality,
    depth: depth, alleleDepths: depths, phaseSet: phaseSet,
    physicalPhase: physical.map {
      PhysicalPhase(identifier: $0.identifier, genotype: $0.genotype)
    })
  return VariantRecord(
    contig: contig, position: try #require(GenomicPosition(position)), reference: parts[0],
    alternates: alternates, filters: [filter], end: end, samples: [sample])
}

extension GeneCall {
  /// The listed diplotypes as text, likeliest first.
  var names: [String] { diplotypes.map(\.description) }
}
