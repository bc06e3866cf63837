import Pharmacogenomics
import Rules

extension GeneReader {
  /// Positions on a chromosome.
  static let bases = 1...1_000_000_000
  static let contigKeys = Keys(["name"] + GenomeAssembly.allCases.map(\.rawValue))
  static let buildKeys = Keys(["accession", "length"])

  /// The chromosome under its names in both builds.
  func readContig(_ variants: [ReadVariant]) -> Contig {
    var accessions: [GenomeAssembly: String] = [:]
    var lengths: [GenomeAssembly: Int] = [:]
    let contig = fields["contig"]?.fields(Self.contigKeys, of: "'contig'")
    for assembly in GenomeAssembly.allCases {
      let build = contig?[assembly.rawValue]?
        .fields(Self.buildKeys, of: "'\(assembly)'")
      accessions[assembly] = build?["accession"]?.text
      lengths[assembly] = build?["length"]?.integer(in: Self.bases)
    }
    for variant in variants {
      for (assembly, position) in variant.variant.positions {
        guard let length = lengths[assembly], position > length else { continue }
        context.findings.report(
          .badRange, at: variant.location,
          "variant '\(variant.variant.name)' lies beyond the end of the chromosome in \(assembly)")
      }
    }
    return Contig(name: contig?.text("name") ?? "", accessions: accessions, lengths: lengths)
  }
}
