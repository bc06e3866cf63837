import AlleleCalling
import Pharmacogenomics
import Rules

/// Which wanted positions the records of a file cover, whoever the sample.
struct WantedPositions {
  /// One gene's share.
  struct Gene {
    let symbol: String
    let isContigPresent: Bool
    let covered: Int
    let total: Int
    /// Labels of the core positions that no record covers.
    let missingCore: [String]
  }

  let genes: [Gene]

  init(rules: RuleSet, selection: VariantSelection, assembly: GenomeAssembly) {
    genes = rules.genes.map { gene in
      let loci = VariantLocus.loci(of: gene, quality: rules.quality)
      let shift = assembly == .grch37 ? gene.offsetOfGRCh37 : 0
      let records = selection.records.filter { $0.contig == gene.contig.name }
      let missing = loci.filter { locus in
        let position = locus.position + shift
        return !records.contains {
          ($0.position.coordinate...max($0.position.coordinate, $0.lastBase)).contains(position)
        }
      }
      return Gene(
        symbol: gene.symbol, isContigPresent: selection.contigsPresent.contains(gene.contig.name),
        covered: loci.count - missing.count, total: loci.count,
        missingCore: missing.filter(\.isCore).map(\.label))
    }
  }
}
