import AlleleCalling
import Digests

/// SHA-256 of the records that the calls rest on, whatever order they were read in.
enum RecordsDigest {
  static func hex(of evidence: [GeneEvidence]) -> String {
    var lines: Set<String> = []
    for gene in evidence {
      let records =
        gene.loci.flatMap(\.records)
        + (gene.uncatalogued + gene.synonymous).map(\.record)
      for record in records { lines.insert(line(record)) }
    }
    let text = lines.sorted().map { $0 + "\n" }.joined()
    return SHA256Digest.of(text.utf8).description
  }

  private static func line(_ record: RecordEvidence) -> String {
    let quality = record.genotypeQuality.map(String.init) ?? "."
    let depth = record.depth.map(String.init) ?? "."
    return [
      record.place, record.reference, record.alternates.joined(separator: ","),
      record.filters.joined(separator: ";"), record.genotype, quality, depth,
    ].joined(separator: "\t") + (record.phaseSet.map { "\t" + $0 } ?? "")
  }
}
