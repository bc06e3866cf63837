import AlleleCalling
import Pharmacogenomics
import Rules

extension CohortReportBuilder {
  /// Possible diplotypes that are listed.
  private static let openLimit = 8

  /// What was called of one gene.
  func gene(_ gene: GeneDefinition) -> CohortGene {
    let calls = counts.calls[gene.symbol] ?? [:]
    let decided = calls.values.reduce(0, +)
    let countable = calls.filter { $0.key.calledDiplotype != nil }.values.reduce(0, +)
    let published = PublishedShares(gene)
    let withPhenotype = calls.filter { gene.names($0.key.phenotype) }.values.reduce(0, +)
    let open = openCalls(calls)
    return CohortGene(
      gene: gene.symbol,
      groups: published.groups.map { group in
        CohortGene.Group(name: group.rawValue, haplotypes: published.total(of: group))
      },
      phenotypes: gene.phenotypes.map { phenotype in
        let count = calls.filter { $0.key.phenotype == phenotype.name }.values.reduce(0, +)
        return line(
          phenotype.name, CountedShare(count, of: withPhenotype), open: nil,
          published.groups.map { published.share(of: phenotype, in: $0) })
      },
      withoutPhenotype: decided - withPhenotype,
      alleles: alleles(calls, countable, published), countable: countable,
      notCountable: decided - countable, openCalls: open,
      otherOpen: decided - countable - open.reduce(0) { $0 + $1.count },
      positions: positions(gene, of: decided),
      sources: (gene.frequencies?.sources ?? []).map(\.description))
  }

  private func line(
    _ name: String, _ counted: CountedShare, open: Int?, _ published: [Double]
  ) -> CohortGene.Line {
    CohortGene.Line(
      name: name, counted: counted, open: open,
      published: published.map { share in
        CohortGene.Published(share: share, place: counted.place(of: share))
      })
  }

  /// Every allele that was called, may have been, or is published.
  private func alleles(
    _ calls: [CohortCounts.Call: Int], _ countable: Int, _ published: PublishedShares
  ) -> [CohortGene.Line] {
    var called: [String: Int] = [:]
    var open: [String: Int] = [:]
    for (call, count) in calls {
      if let diplotype = call.calledDiplotype {
        for allele in diplotype { called[allele, default: 0] += count }
      } else {
        for allele in Set(call.diplotypes.joined()) {
          open[allele, default: 0] += call.mostCopies(of: allele) * count
        }
      }
    }
    let unnamed = CohortCounts.Call.unnamed
    let names = Set(called.keys).union(open.keys).union(published.alleles)
      .subtracting([unnamed]).map(HaplotypeName.named).sorted().map(\.description)
    let last = called[unnamed] != nil || open[unnamed] != nil ? [unnamed] : []
    let openSamples = calls.filter { $0.key.calledDiplotype == nil && !$0.key.diplotypes.isEmpty }
      .values.reduce(0, +)
    return (names + last).map { name in
      let counted = CountedShare(
        called[name] ?? 0, of: countable * 2, open: open[name] ?? 0, ofOpen: openSamples * 2)
      // Published counts are those of named alleles.
      guard name != unnamed else {
        return CohortGene.Line(
          name: name, counted: counted, open: open[name] ?? 0,
          published: published.groups.map { _ in CohortGene.Published(share: nil, place: .inside) })
      }
      return line(
        name, counted, open: open[name] ?? 0,
        published.groups.map { published.share(ofAllele: name, in: $0) })
    }
  }

  /// The commonest calls with several possible diplotypes.
  private func openCalls(_ calls: [CohortCounts.Call: Int]) -> [CohortGene.OpenCall] {
    var open: [String: Int] = [:]
    for (call, count) in calls where call.calledDiplotype == nil && !call.diplotypes.isEmpty {
      // Haplotypes without a name look alike here.
      let text = call.diplotypes.map { $0.joined(separator: "/") }
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: " or ")
      open[text, default: 0] += count
    }
    return open.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.openLimit)
      .map { CohortGene.OpenCall(text: $0.key, count: $0.value) }
  }

  /// Core positions one by one; others with the same gaps together, in the order of their places.
  private func positions(_ gene: GeneDefinition, of decided: Int) -> [CohortGene.Position] {
    var positions: [CohortGene.Position] = []
    for locus in VariantLocus.loci(of: gene, quality: rules.quality) {
      let gaps = counts.unread(at: locus.label, of: gene.symbol)
        .map { CohortGene.Gap(reason: $0.reason, count: $0.count) }
      let missing = gaps.reduce(0) { $0 + $1.count }
      let read = CountedShare(decided - missing, of: decided)
      let same = positions.firstIndex { !$0.isCore && !locus.isCore && $0.gaps == gaps }
      if let same {
        positions[same] = CohortGene.Position(
          labels: positions[same].labels + [locus.label], isCore: false, read: read, gaps: gaps)
      } else {
        positions.append(
          CohortGene.Position(
            labels: [locus.label], isCore: locus.isCore, read: read, gaps: gaps))
      }
    }
    return positions.filter(\.isCore) + positions.filter { !$0.isCore }
  }
}

extension GeneDefinition {
  /// Whether a report's word is one of the gene's phenotypes.
  fileprivate func names(_ phenotype: String) -> Bool {
    phenotypes.contains { $0.name == phenotype }
  }
}
