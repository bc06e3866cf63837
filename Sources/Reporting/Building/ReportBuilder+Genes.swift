import AlleleCalling
import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// The call of one gene.
  func genePart(_ call: GeneCall) -> GenePart {
    let residual = call.residualRisk.worst(input.ancestry)
    return GenePart(
      gene: call.gene.symbol, status: call.status.rawValue,
      diplotypes: diplotypeParts(call),
      phenotype: input.actingPhenotypes[call.gene.symbol]?.name,
      residualRisk: ReportNumber(probability: residual),
      unlistedProbability: ReportNumber(
        probability: call.unlistedProbability.worst(input.ancestry)),
      notes: GeneNotes(call: call, sentences: sentences, ancestry: input.ancestry).all,
      positions: call.evidence.loci.map { positionPart($0, of: call.gene) },
      uncatalogued: call.evidence.uncatalogued.map { found in
        UncataloguedPart(
          change: found.change.description,
          consequence: found.prediction.consequence.effect == .truncating
            ? "truncating" : "altered",
          failure: found.failure, record: recordPart(found.record))
      })
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
          return haplotype.description
        }.joined(separator: "/"),
        phenotype: worlds.first?.phenotype.name ?? "",
        probability: ReportNumber(
          probability: worlds.reduce(0) { $0 + $1.listed.average(input.ancestry) }))
    }
  }

  private func positionPart(_ seen: LocusObservation, of gene: GeneDefinition) -> PositionPart {
    let shift = input.assembly.assembly == .grch37 ? gene.offsetOfGRCh37 : 0
    return PositionPart(
      label: seen.locus.label, variants: seen.locus.variants.map(\.name),
      contig: gene.contig.name,
      position: seen.locus.position + shift, isCore: seen.locus.isCore,
      observation: seen.observation.word, reason: seen.observation.reason,
      genotype: seen.genotype, variantCopies: seen.variantCopies,
      isAssumedReference: seen.isAssumedReference, records: seen.records.map(recordPart))
  }

  private func recordPart(_ record: RecordEvidence) -> RecordPart {
    RecordPart(
      place: record.place, reference: record.reference, alternates: record.alternates,
      genotype: record.genotype, genotypeQuality: record.genotypeQuality, depth: record.depth,
      filters: record.filters)
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
