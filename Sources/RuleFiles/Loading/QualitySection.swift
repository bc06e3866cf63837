import Pharmacogenomics
import Rules

/// `quality:` when a genotype counts as observed, and which positions are core.
enum QualitySection {
  static let qualities = 0...99
  static let depths = 0...10_000
  static let keys = Keys(
    [
      "quality", "accepted-filters", "minimum-genotype-quality", "minimum-depth",
      "heterozygote-alt-fraction", "core-positions", "policy",
    ], optional: ["minimum-imputation-accuracy"])

  static func read(
    _ node: RuleNode, _ genes: GeneSections, _ context: LoadContext
  ) -> QualityThresholds? {
    guard let fields = keys.open(node, of: "the quality file", context.findings) else {
      return nil
    }
    let filters = fields["accepted-filters"]?.texts?.map(\.value) ?? []
    let quality = fields["minimum-genotype-quality"]?.integer(in: qualities)
    let depth = fields["minimum-depth"]?.integer(in: depths)
    let fraction = fields["heterozygote-alt-fraction"]?.range(.fraction)
    if let fraction, fraction.upperBound > 1 {
      fields["heterozygote-alt-fraction"]?.report(
        .badRange, "'heterozygote-alt-fraction' lies between 0 and 1")
    }
    let accuracy = fields["minimum-imputation-accuracy"]?.quantity(.fraction)
    if let accuracy, accuracy > 1 {
      fields["minimum-imputation-accuracy"]?.report(
        .badRange, "'minimum-imputation-accuracy' lies between 0 and 1")
    }
    let core = fields["core-positions"].map { corePositions($0, genes, context) }
    let policy = fields.text("policy")
    guard let quality, let depth, let fraction, let core else { return nil }
    return QualityThresholds(
      acceptedFilters: Set(filters), minimumGenotypeQuality: quality, minimumDepth: depth,
      heterozygoteAltFraction: fraction, minimumImputationAccuracy: accuracy,
      corePositions: core, policy: policy, location: fields.location)
  }

  /// The core variants of each gene that gets a phenotype.
  private static func corePositions(
    _ value: Value, _ genes: GeneSections, _ context: LoadContext
  ) -> [String: Set<String>] {
    var positions: [String: Set<String>] = [:]
    let members = value.entries ?? []
    for member in members
    where genes.starAlleleGenes.holds(member.key, at: member.keyLocation, context.findings) {
      positions[member.key] = member.value.names(in: genes.variants(of: member.key))
    }
    for gene in genes.starAlleleGenes.names where !members.contains(where: { $0.key == gene }) {
      value.report(
        .missingKey, "'core-positions' has no '\(gene)'",
        hint: "add '\(gene):' with the variants that must be observed")
    }
    return positions
  }
}
