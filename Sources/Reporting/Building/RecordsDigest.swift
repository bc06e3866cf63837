public import AlleleCalling
import Digests
import Rules

/// SHA-256 of the records and stated results that the decision rests on, whatever their order.
enum RecordsDigest {
  static func hex(of evidence: [GeneEvidence], results: [GeneResult]) -> String {
    var lines = Set(evidence.flatMap(Self.lines))
    for result in results {
      lines.insert(
        ["stated", result.gene, result.kind.rawValue, result.stated].joined(separator: "\t"))
    }
    return hasher(of: lines.sorted()).finalize().description
  }

  /// A line for each record of one gene.
  static func lines(of gene: GeneEvidence) -> Set<String> {
    let records =
      gene.loci.flatMap(\.records) + (gene.uncatalogued + gene.synonymous).map(\.record)
    return Set(records.map(line))
  }

  /// A hasher that has read lines, after what it read before.
  static func hasher(of lines: [String], after hasher: SHA256 = SHA256()) -> SHA256 {
    var hasher = hasher
    for line in lines { hasher.update(line + "\n") }
    return hasher
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

/// The digests of many samples, of which most share the evidence of whole genes.
///
/// The lines of a gene stand together in the order of all lines, because a gene lies on one contig;
/// so what was hashed up to the last gene is taken up again.
public struct RecordsDigester {
  /// The evidence of one gene by numbers: the gene's place and which of its evidences.
  private struct Part: Hashable {
    let gene: Int
    let number: Int
  }

  private var lines: [Part: [String]] = [:]
  private var hashers: [[Part]: SHA256] = [:]

  public init() {}

  /// What a report of the evidence says as `recordsDigest`.
  ///
  /// - Parameters:
  ///   - numbers: For each gene which of its evidences; the same number is the same evidence.
  ///   - evidence: The evidence of a gene's place and number.
  public mutating func hex(
    _ numbers: [Int], evidence: (_ gene: Int, _ number: Int) -> GeneEvidence
  ) -> String {
    var parts: [(part: Part, lines: [String])] = []
    for (gene, number) in numbers.enumerated() {
      let part = Part(gene: gene, number: number)
      let found = lines[part] ?? RecordsDigest.lines(of: evidence(gene, number)).sorted()
      lines[part] = found
      if !found.isEmpty { parts.append((part, found)) }
    }
    parts.sort { $0.lines[0] < $1.lines[0] }
    let areApart = zip(parts, parts.dropFirst()).allSatisfy { earlier, later in
      earlier.lines[earlier.lines.count - 1] < later.lines[0]
    }
    guard areApart else {
      return RecordsDigest.hex(
        of: numbers.enumerated().map { evidence($0.offset, $0.element) }, results: [])
    }
    return hasher(parts[...]).finalize().description
  }

  /// Has read all lines of the parts.
  private mutating func hasher(_ parts: ArraySlice<(part: Part, lines: [String])>) -> SHA256 {
    guard let last = parts.last else { return SHA256() }
    let key = parts.map(\.part)
    if let known = hashers[key] { return known }
    let hasher = RecordsDigest.hasher(of: last.lines, after: hasher(parts.dropLast()))
    hashers[key] = hasher
    return hasher
  }
}
