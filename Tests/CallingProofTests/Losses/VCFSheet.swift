import Foundation

/// The text of a VCF of one sample, as a table that can lose things.
struct VCFSheet: Sendable {
  var header: [String]
  /// The columns of each record: nine fixed ones and the sample.
  var records: [[String]]

  /// One sample of a text.
  init(_ text: String, sample: Int = 0) {
    let lines = text.split(separator: "\n").map(String.init)
    header = lines.filter { $0.hasPrefix("##") }
    if !header.contains(where: { $0.hasPrefix("##FILTER=<ID=LowQual") }) {
      header.append("##FILTER=<ID=LowQual,Description=\"Low quality\">")
    }
    records = lines.filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      return columns.prefix(9).map(String.init) + [String(columns[9 + sample])]
    }
  }

  var text: String {
    let names = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT", "S0"]
    return (header + [names.joined(separator: "\t")] + records.map { $0.joined(separator: "\t") })
      .map { $0 + "\n" }.joined()
  }

  /// Whether the genotype of a record names an ALT.
  func showsChange(_ index: Int) -> Bool {
    records[index][9].prefix { $0 != ":" }.contains { ("1"..."9").contains($0) }
  }

  /// One row as the oracle reads rows, in GRCh38 positions.
  func row(_ index: Int, gene: Int, shift: Int) -> WrittenRow? {
    let columns = records[index]
    guard let position = Int(columns[1]) else { return nil }
    let end = columns[7].split(separator: ";").first { $0.hasPrefix("END=") }
      .flatMap { Int($0.dropFirst(4)) }
    return WrittenRow(
      gene: gene, position: position - shift, reference: columns[3],
      alternates: columns[4] == "." ? [] : columns[4].split(separator: ",").map(String.init),
      filter: columns[6], end: end.map { $0 - shift }, cells: [])
  }
}
