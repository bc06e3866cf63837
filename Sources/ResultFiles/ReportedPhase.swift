import Pharmacogenomics
import Rules

/// The phase that a program writes at its positions, against the chromosomes of a diplotype.
struct ReportedPhase {
  private let positions: [ReportedPosition]
  private let gene: GeneDefinition

  init(_ positions: [ReportedPosition], of gene: GeneDefinition) {
    self.positions = positions.filter(\.isPhased)
    self.gene = gene
  }

  /// Positions that fit a pair of haplotypes only in different orders, although the file ties
  /// their orders together.
  func conflicts(with haplotypes: [Set<SequenceChange>]) -> [ReportedPosition] {
    let orders = positions.compactMap { position in
      onlyOrder(of: position, haplotypes).map { (position: position, isTurned: $0) }
    }
    return orders.filter { one in
      orders.contains { other in
        one.isTurned != other.isTurned && mayShareOrder(one.position, other.position)
      }
    }.map(\.position)
  }

  /// Whether the alleles have to be turned to fit; `nil` where both orders fit, or none.
  private func onlyOrder(
    of position: ReportedPosition, _ haplotypes: [Set<SequenceChange>]
  ) -> Bool? {
    guard let (seen, expected) = position.comparison(with: haplotypes, of: gene) else { return nil }
    let fits = seen.starts(with: expected)
    let fitsTurned = seen.reversed().starts(with: expected)
    return fits == fitsTurned ? nil : fitsTurned
  }

  /// Only two named sets that differ are known to tell nothing of each other.
  private func mayShareOrder(_ one: ReportedPosition, _ other: ReportedPosition) -> Bool {
    guard let set = one.phaseSet, let rival = other.phaseSet else { return true }
    return set == rival
  }
}
