import AlleleCalling
import Pharmacogenomics
public import Rules

extension ReportBuilder {
  /// One gene: its call where a file was read, and what was stated of it.
  ///
  /// It follows from these, the phenotype that is acted on, the ancestry and the assembly alone.
  public func genePart(_ gene: GeneDefinition) -> GenePart {
    if let call = input.calls.first(where: { $0.gene.symbol == gene.symbol }) {
      return genePart(call)
    }
    return GenePart(
      gene: gene.symbol, status: "no file", diplotypes: [], phenotypes: [],
      phenotype: input.actingPhenotypes[gene.symbol]?.name,
      residualRisk: ReportNumber(probability: 0), unlistedProbability: ReportNumber(probability: 0),
      coveredCodingBases: 0, codingBases: gene.exons.reduce(0) { $0 + $1.coding.count },
      notes: resultNotes(of: gene.symbol)
        + (hasResult(gene.symbol)
          ? [] : [sentences.text(.unknownGene, ["gene": gene.symbol])]),
      shortNotes: resultNotes(of: gene.symbol),
      positions: [], uncatalogued: [], synonymous: [], results: resultParts(of: gene.symbol))
  }

  private func genePart(_ call: GeneCall) -> GenePart {
    let residual = call.residualRisk.worst(input.ancestry)
    let notes = GeneNotes(
      call: call, sentences: sentences, ancestry: input.ancestry,
      hasResult: hasResult(call.gene.symbol))
    return GenePart(
      gene: call.gene.symbol, status: call.status.rawValue,
      diplotypes: diplotypeParts(call), phenotypes: phenotypeParts(call),
      phenotype: input.actingPhenotypes[call.gene.symbol]?.name,
      residualRisk: ReportNumber(probability: residual),
      unlistedProbability: ReportNumber(
        probability: call.unlistedProbability.worst(input.ancestry)),
      coveredCodingBases: call.evidence.exonCoverage.covered,
      codingBases: call.evidence.exonCoverage.total,
      notes: resultNotes(of: call.gene.symbol) + notes.all,
      shortNotes: resultNotes(of: call.gene.symbol) + notes.short,
      positions: call.evidence.loci.map { positionPart($0, of: call.gene) },
      uncatalogued: call.evidence.uncatalogued.map { uncataloguedPart($0, of: call.gene) },
      synonymous: call.evidence.synonymous.map { uncataloguedPart($0, of: call.gene) },
      results: resultParts(of: call.gene.symbol))
  }

  /// One entry a diplotype; worlds of the same diplotype add up.
  private func diplotypeParts(_ call: GeneCall) -> [DiplotypePart] {
    call.diplotypes.map { diplotype in
      let worlds = call.listed.filter { $0.diplotype == diplotype }
      return DiplotypePart(
        name: diplotype.description,
        displayName: diplotype.haplotypes.map { haplotype in
          if case .named(let name) = haplotype {
            return call.gene.allele(named: name)?.displayName ?? name
          }
          return haplotype.description + codingNames(haplotype, of: call)
        }.joined(separator: "/"),
        phenotype: worlds.first?.phenotype.name ?? "",
        probability: ReportNumber(
          probability: worlds.reduce(0) { $0 + $1.listed.average(input.ancestry) }))
    }
  }

  /// The distribution of phenotypes over the listed worlds.
  private func phenotypeParts(_ call: GeneCall) -> [PhenotypePart] {
    call.gene.phenotypes.compactMap { phenotype in
      let worlds = call.listed.filter { $0.phenotype == phenotype }
      guard !worlds.isEmpty else { return nil }
      return PhenotypePart(
        name: phenotype.name,
        probability: ReportNumber(
          probability: worlds.reduce(0) { $0 + $1.listed.average(input.ancestry) }))
    }
  }

  private func positionPart(_ seen: LocusObservation, of gene: GeneDefinition) -> PositionPart {
    let shift = input.source?.assembly.assembly == .grch37 ? gene.offsetOfGRCh37 : 0
    return PositionPart(
      label: seen.locus.label, variants: seen.locus.variants.map(\.name),
      contig: gene.contig.name,
      position: seen.locus.position + shift, isCore: seen.locus.isCore,
      observation: seen.observation.word, reason: seen.observation.reason,
      genotype: seen.genotype, variantCopies: seen.variantCopies,
      isAssumedReference: seen.isAssumedReference, records: seen.records.map(recordPart))
  }

  func recordPart(_ record: RecordEvidence) -> RecordPart {
    RecordPart(
      place: record.place, reference: record.reference, alternates: record.alternates,
      genotype: record.genotype, phaseSet: record.phaseSet, genotypeQuality: record.genotypeQuality,
      depth: record.depth, end: record.end,
      filters: record.filters,
      imputation: record.imputation.map {
        ImputationPart(field: $0.field, accuracy: $0.value.map(ReportNumber.init))
      })
  }

  /// The plain genotypes of one gene, one a variant.
  func genotypeParts(_ call: GenotypeCall) -> [GenotypePart] {
    call.evidence.loci.map { seen in
      GenotypePart(
        gene: call.gene.symbol, position: positionPart(seen, of: call.gene),
        finding: finding(seen, of: call.gene),
        doseEffect: call.gene.doseEffect.map { sentences.text($0) })
    }
  }

  private func finding(_ seen: LocusObservation, of gene: GeneDefinition) -> String? {
    guard seen.observation == .called else {
      return sentences.text(.notAssessed, ["position": seen.locus.label])
    }
    let names = seen.locus.variants.map(\.name)
    let found = gene.findings.first { names.contains($0.variant) }
    return seen.variantCopies > 0 ? found.map { sentences.text($0.sentence) } : nil
  }
}
