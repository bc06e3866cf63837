import AlleleCalling
import Pharmacogenomics

/// The positions of a gene whose genotype counts and may be an imputing program's guess.
struct ImputedPositions {
  /// Core positions and carried changes.
  let named: [String]
  /// How many more positions.
  let others: Int
  /// The lowest accuracy that is stated.
  let least: ImputationAccuracy

  /// `nil` where no such record counts.
  init?(_ evidence: GeneEvidence) {
    let loci = evidence.loci.filter { $0.imputation != nil }
    let changes = evidence.uncatalogued.filter { $0.failure == nil && $0.record.imputation != nil }
    let accuracies =
      loci.compactMap(\.imputation) + changes.compactMap(\.record.imputation)
    guard let least = accuracies.least() else { return nil }
    self.least = least
    let own = loci.filter { $0.locus.isCore || $0.variantCopies > 0 }
    named = own.map(\.locus.label) + changes.map(\.change.description)
    others = loci.count - own.count
  }

  /// `rs1, rs2 and 40 other positions`.
  var text: String {
    let list = named.joined(separator: ", ")
    if others == 0 { return list }
    let counted = others == 1 ? "1 other position" : "\(others) other positions"
    return named.isEmpty ? counted : "\(list) and \(counted)"
  }
}
