import AlleleCalling
import AzadoseRules
import Pharmacogenomics
import Rules
import Testing

/// Gene calls made from records, for tests of decisions.
enum Calls {
  private static let loaded = AzadoseRules.shipped().ruleSet

  /// The shipped rules, loaded once for all tests.
  static func rules() throws -> RuleSet { try #require(loaded) }

  /// A call whose every world has one phenotype: two copies with functions that mean it.
  static func certain(_ rules: RuleSet, _ symbol: String, _ phenotype: String) throws -> GeneCall {
    let gene = try #require(rules.gene(symbol))
    for first in gene.alleles {
      for second in gene.alleles {
        let row = gene.phenotypeTable.row(first.function, second.function)
        guard row?.phenotype.id == phenotype else { continue }
        return try call(rules, gene, first, second)
      }
    }
    throw NoSuchPhenotype(phenotype: phenotype)
  }

  struct NoSuchPhenotype: Error {
    let phenotype: String
  }

  /// A phased call of two named alleles, every other position read as reference.
  static func call(
    _ rules: RuleSet, _ gene: GeneDefinition, _ first: NamedAllele, _ second: NamedAllele
  ) throws -> GeneCall {
    let changes = first.changes.union(second.changes).sorted()
    let records = try changes.map { change in
      let alleles = [first, second].map { $0.changes.contains(change) ? 1 : 0 }
      return VariantRecord(
        contig: gene.contig.name, position: try #require(GenomicPosition(change.position)),
        reference: change.reference, alternates: [change.alternate], filters: ["PASS"],
        samples: [SampleFields(genotype: GenotypeField(alleles: alleles, isPhased: true))])
    }
    return try self.call(rules, gene, records)
  }

  /// A call from records of one sample.
  static func call(
    _ rules: RuleSet, _ gene: GeneDefinition, _ records: [VariantRecord],
    absent: AbsentPolicy = .reference, ancestry: Ancestry? = nil
  ) throws -> GeneCall {
    let selection = VariantSelection(
      header: VariantHeader(samples: ["S1"], contigs: []), samples: ["S1"], records: records,
      contigsPresent: [gene.contig.name], contigsWithRecords: [gene.contig.name], warnings: [])
    let reader = EvidenceReader(
      gene: gene, quality: rules.quality, selection: selection, assembly: .grch38, absent: absent)
    return GeneCaller(gene: gene, ancestry: ancestry).call(try reader.evidence(ofSample: 0))
  }
}
