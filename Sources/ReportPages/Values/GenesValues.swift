import Pharmacogenomics
import Reporting

/// The genes with their evidence.
struct GenesValues: Sendable {
  let genes: [GeneValues]
  let strip: EvidenceStrip?
  /// Positions that decided something, or did not count: one row each.
  let shown: [PositionValues]
  let hasShown: Bool
  /// All the others, folded away.
  let folded: [PositionValues]
  let foldedCount: Int
  let hasFolded: Bool
  /// What genes say that change no dose.
  let plain: [PlainGene]

  /// A gene that is only reported.
  struct PlainGene: Sendable {
    let gene: String
    let genotypes: String
    let text: String
  }

  init(_ report: DoseReport) {
    genes = report.genes.map { GeneValues($0) }
    strip = EvidenceStrip(report.genes)
    var shown: [PositionValues] = []
    var folded: [PositionValues] = []
    for gene in report.genes {
      for position in gene.positions {
        let row = PositionValues(position, of: gene.gene)
        if Self.isShown(position, among: gene.positions) {
          shown.append(row)
        } else {
          folded.append(row)
        }
      }
      shown += (gene.uncatalogued + gene.synonymous).map { PositionValues($0, of: gene.gene) }
    }
    folded += report.genotypes.map { PositionValues($0.position, of: $0.gene) }
    self.shown = shown
    self.folded = folded
    hasShown = !shown.isEmpty
    foldedCount = folded.count
    hasFolded = !folded.isEmpty
    plain = report.plainGenes.map { name in
      let parts = report.genotypes.filter { $0.gene == name }
      return PlainGene(
        gene: name,
        genotypes: parts.map { part in
          let isCalled = part.position.observation == "called"
          return part.position.label + " "
            + (isCalled ? part.position.genotype ?? "-" : "not assessed")
        }.joined(separator: ", "),
        text: (parts.compactMap(\.finding) + (parts.first?.doseEffect.map { [$0] } ?? []))
          .joined(separator: " "))
    }
  }

  /// More positions than this with one observation and reason are folded away.
  private static let limitOfEqual = 3

  private static func isShown(_ position: PositionPart, among all: [PositionPart]) -> Bool {
    if position.isCore || position.variantCopies > 0 { return true }
    if position.observation == "called" || position.isAssumedReference { return false }
    let equal = all.count {
      $0.observation == position.observation && $0.reason == position.reason
    }
    return equal <= limitOfEqual
  }
}

/// One gene: what was called, and how sure that is.
struct GeneValues: Sendable {
  struct Diplotype: Sendable {
    let name: String
    /// Where there are several.
    let meaning: String?
  }

  let gene: String
  let diplotypes: [Diplotype]
  let hasDiplotypes: Bool
  let more: Int?
  let phenotype: String
  let status: String
  let coverage: String?
  let notes: [String]
  let hasNotes: Bool

  init(_ part: GenePart) {
    gene = part.gene
    let isAlone = part.diplotypes.count == 1
    diplotypes = part.diplotypes.prefix(4).map { diplotype in
      Diplotype(
        name: diplotype.displayName,
        meaning: isAlone
          ? nil
          : part.meaning(of: diplotype))
    }
    hasDiplotypes = !diplotypes.isEmpty
    more = part.diplotypes.count > 4 ? part.diplotypes.count - 4 : nil
    phenotype = part.phenotype ?? "unknown"
    status = part.statusText
    coverage =
      part.positions.isEmpty
      ? nil : "\(part.coveredCodingBases) of \(part.codingBases) coding bases"
    notes = part.notes
    hasNotes = !notes.isEmpty
  }
}

/// One position, or a change that no definition lists.
struct PositionValues: Sendable {
  let gene: String
  let label: String
  let change: String
  let place: String
  let genotype: String
  let observation: String
  let quality: String
  let isCore: Bool

  init(_ position: PositionPart, of gene: String) {
    self.gene = gene
    label = position.label
    change = position.variants.filter { $0 != position.label }.joined(separator: ", ")
    let record = position.records.first
    place = record?.place ?? "\(position.contig):\(position.position)"
    genotype = position.genotype ?? "-"
    observation =
      position.isAssumedReference
      ? "\(position.observation), taken for reference"
      : position.observation
    isCore = position.isCore
    let reason = position.reason ?? ""
    let stated = [
      record?.genotypeQuality.map { "GQ \($0)" }, record?.depth.map { "DP \($0)" },
      record?.phaseSet.map { "PS \($0)" }, record?.imputation.flatMap(Self.accuracy),
    ].compactMap { $0 }.filter { !reason.contains("\($0) below") }
    quality = (stated + [reason]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  init(_ found: UncataloguedPart, of gene: String) {
    self.gene = gene
    label = found.change
    change = [found.coding, found.protein, found.consequence].compactMap { $0 }
      .joined(separator: ", ")
    place = found.record.place
    genotype = found.record.genotype
    observation = "unlisted"
    isCore = false
    quality = [
      found.record.genotypeQuality.map { "GQ \($0)" }, found.record.depth.map { "DP \($0)" },
      found.failure,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func accuracy(_ imputation: ImputationPart) -> String? {
    imputation.accuracy.map { "\(imputation.field) \($0.value)" }
  }
}
