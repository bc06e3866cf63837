import Pharmacogenomics
import Rules
import VariantFiles

/// The regions to read, in both assemblies: which one the file uses is known only afterwards.
struct WantedRegions {
  let contigs: [WantedContig]

  init(genes: [GeneDefinition]) {
    contigs = genes.map { gene in
      let regions = GenomeAssembly.allCases.flatMap { assembly -> [GenomicRegion] in
        let exons = gene.exons.compactMap { $0.spans[assembly] }
        let positions = gene.variants.compactMap { variant in
          variant.positions[assembly].map { $0...($0 + variant.change.reference.count - 1) }
        }
        return (exons + positions).compactMap {
          GenomicRegion(contig: gene.contig.name, first: $0.lowerBound, last: $0.upperBound)
        }
      }
      return WantedContig(contig: gene.contig, regions: regions)
    }
  }
}
