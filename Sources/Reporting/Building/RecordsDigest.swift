import AlleleCalling
import Digests
import Rules

/// SHA-256 of the records and stated results that the decision rests on, whatever their order.
enum RecordsDigest {
  static func hex(of evidence: [GeneEvidence], results: [GeneResult]) -> String {
    var lines: Set<String> = []
    for gene in evidence {
      let records =
        gene.loci.flatMap(\.records)
        + (gene.uncatalogued + gene.synonymous).map(\.record)
      for record in records { lines.insert(line(record)) }
    }
    for result in results {
      lines.insert(
        ["stated", result.gene, result.kind.rawValue, result.stated].joined(separator: "\t"))
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
      + (record.imputation.map { "\t\($0)" } ?? "")
  }
}
