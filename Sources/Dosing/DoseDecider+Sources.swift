public import AlleleCalling
public import Pharmacogenomics
import Rules

extension DoseDecider {
  /// What speaks of each gene that gets a phenotype, in the order of the rules.
  ///
  /// - Throws: `DosingError` for an assumption that is not needed or not possible.
  func sources(_ calls: [GeneCall]) throws(DosingError) -> [GeneSources] {
    var sources: [GeneSources] = []
    for gene in rules.starAlleleGenes.map(\.symbol) {
      sources.append(try self.sources(of: gene, calls.first { $0.gene.symbol == gene }))
    }
    return sources
  }

  private func sources(
    of gene: String, _ call: GeneCall?
  ) throws(DosingError) -> GeneSources {
    try GeneSources(
      gene, file: call.map(GeneSources.Opinion.init), results: results.filter { $0.gene == gene },
      facts: facts, order: rules.gene(gene)?.phenotypes.map(\.id) ?? [],
      comparison: (call?.gene ?? rules.gene(gene)).map { definition in
        DiplotypeComparison(
          functions: call.map { HaplotypeFunctions(definition, evidence: $0.evidence) }
            ?? HaplotypeFunctions(of: definition))
      })
  }

  /// The phenotype of one gene that would be acted on if every other gene were the mildest;
  /// `nil` is unknown.
  public func actingPhenotype(
    of gene: String, call: GeneCall?
  ) throws(DosingError) -> Phenotype? {
    let isKnown =
      (call.map { $0.status != .unknown } ?? false) || results.contains { $0.gene == gene }
    guard isKnown, let definition = call?.gene ?? rules.gene(gene) else { return nil }
    var all: [GeneSources] = [try sources(of: gene, call)]
    for other in rules.starAlleleGenes where other.symbol != gene {
      guard let mildest = other.phenotypes.first else { continue }
      let spread = PhenotypeSpread(gene: other.symbol, fixedAt: mildest.id)
      all.append(
        try GeneSources(
          other.symbol, file: GeneSources.Opinion(spread: spread), results: [], facts: facts))
    }
    let resolution = try resolve(all)
    guard !resolution.isWithheld, let value = resolution.acting.values[gene] else { return nil }
    return definition.phenotype(value)
  }

  /// The lowest answer over every combination of the sources' opinions. What is only feared may
  /// lower it, as a doubt: a measured deficiency is not forgotten because a donor's cells were
  /// measured too, and who carries what each of two sources found may be worse off than either
  /// says.
  func resolve(_ sources: [GeneSources]) throws(DosingError) -> EnvelopePolicy.Resolution {
    let counted = try lowest(sources.map(\.opinions))
    guard sources.contains(where: { !$0.feared.isEmpty }) else { return counted }
    let feared = try lowest(sources.map { $0.opinions + $0.feared })
      .reading(.feared)
    return feared.isStricter(than: counted)
      ? feared.doubted(with: counted.doubts).beside(counted) : counted.beside(feared)
  }

  private func lowest(
    _ opinions: [[GeneSources.Opinion]]
  ) throws(DosingError) -> EnvelopePolicy.Resolution {
    var combinations: [[GeneSources.Opinion]] = [[]]
    for alternatives in opinions {
      combinations = combinations.flatMap { chosen in alternatives.map { chosen + [$0] } }
    }
    var lowest: EnvelopePolicy.Resolution?
    for opinions in combinations {
      let resolution = try resolve(opinions)
      lowest =
        lowest.map {
          resolution.isStricter(than: $0) ? resolution.beside($0) : $0.beside(resolution)
        } ?? resolution
    }
    guard let lowest else { return try resolve([PhenotypeSpread]()) }
    return lowest
  }

  /// The lower of two answers: with failed records half believed, and with all of them true.
  private func resolve(
    _ opinions: [GeneSources.Opinion]
  ) throws(DosingError) -> EnvelopePolicy.Resolution {
    let mixed = try resolve(opinions.map(\.spread))
    guard mixed.givesDose, opinions.contains(where: { $0.accepted != nil }) else { return mixed }
    let accepted = try resolve(opinions.map { $0.accepted ?? $0.spread })
      .reading(.failedRecordsTrue)
    return accepted.isLower(than: mixed)
      ? accepted.doubted(with: mixed.doubts).beside(mixed) : mixed.beside(accepted)
  }
}
