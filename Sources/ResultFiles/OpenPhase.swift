import Pharmacogenomics
import Rules

/// What else the genotypes of a program's account may be, where it does not state their phase.
struct OpenPhase {
  private let gene: GeneDefinition
  private let called: [ReportedPosition]

  init(_ positions: [ReportedPosition], of gene: GeneDefinition) {
    self.gene = gene
    called = positions.filter { $0.alleles != nil }
  }

  /// The severest diplotype of named alleles that explains every genotype, where it is severer than
  /// the ones that the program names; `nil` where none is.
  func defect(of diplotypes: [[Set<SequenceChange>]]) -> ResultDefect? {
    let open = called.filter { position in
      Set(position.alleles ?? []).count > 1 && gene.variants.contains(where: position.isPlace)
    }
    guard open.count > 1 else { return nil }
    // A diplotype with an allele that has no name is judged by other means.
    guard let stated = diplotypes.compactMap(severity).max() else { return nil }
    let phase = ReportedPhase(called, of: gene)
    let others = pairs().filter { pair in
      let haplotypes = pair.map(\.changes)
      return (severity(of: haplotypes) ?? 0) > stated
        && called.allSatisfy { $0.isExplained(by: haplotypes, of: gene) }
        && phase.conflicts(with: haplotypes).isEmpty
    }
    return others.max {
      (severity(of: $0.map(\.changes)) ?? 0) < (severity(of: $1.map(\.changes)) ?? 0)
    }
    .map { pair in
      .phaseOpen(
        open.map(\.label), severe: pair.map(\.name.description).joined(separator: "/"))
    }
  }

  /// Ordered as the gene file lists them, of alleles whose every change was looked at and seen.
  private func pairs() -> [[NamedAllele]] {
    let alleles = gene.alleles.filter { allele in
      allele.changes.allSatisfy { change in
        guard let variant = gene.variants.first(where: { $0.change == change }) else {
          return false
        }
        return called.contains { position in
          guard position.isPlace(of: variant) else { return false }
          let isBase = change.reference.count == change.alternate.count
          return !isBase || position.alleles?.contains(change.alternate) == true
        }
      }
    }
    return alleles.indices.flatMap { one in
      alleles[one...].map { [alleles[one], $0] }
    }
  }

  private func severity(of haplotypes: [Set<SequenceChange>]) -> Int? {
    let functions = haplotypes.compactMap { changes in
      gene.alleles.first { $0.changes == changes }?.function
    }
    guard functions.count == 2 else { return nil }
    return gene.phenotypeTable.row(functions[0], functions[1])?.phenotype.severity
  }
}
