import Pharmacogenomics
import Rules

extension WrittenFile {
  /// The file as VCF text.
  func text(_ genes: [GeneDefinition]) -> String {
    var lines = ["##fileformat=VCFv4.2"]
    lines += Self.declarations
    for gene in genes {
      let length = gene.contig.lengths[assembly].map { ",length=\($0)" } ?? ""
      lines.append("##contig=<ID=\(name(gene.contig))\(length),assembly=\(assembly)>")
    }
    let fixed = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT"]
    lines.append((fixed + (0..<samples).map { "S\($0)" }).joined(separator: "\t"))
    for (index, gene) in genes.enumerated() {
      let shift = assembly == .grch37 ? gene.offsetOfGRCh37 : 0
      let ordered = rows.filter { $0.gene == index }.sorted { $0.position < $1.position }
      lines += ordered.map { line($0, contig: name(gene.contig), shift: shift) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func name(_ contig: Contig) -> String {
    let names = [contig.name, "chr" + contig.name, contig.accessions[assembly] ?? contig.name]
    return names[spelling % names.count]
  }

  private func line(_ row: WrittenRow, contig: String, shift: Int) -> String {
    let isBlock = row.cells.contains { $0.minimumDepth != nil }
    let format =
      ["GT"] + (statesGenotypeQuality ? ["GQ"] : []) + (statesDepth ? ["DP"] : [])
      + (isBlock ? ["MIN_DP"] : []) + ["PS"]
    let cells = row.cells.map { cell in
      let optional = { (value: Int?) in value.map(String.init) ?? "." }
      return
        ([cell.genotype] + (statesGenotypeQuality ? [optional(cell.genotypeQuality)] : [])
        + (statesDepth ? [optional(cell.depth)] : [])
        + (isBlock ? [optional(cell.minimumDepth)] : []) + [optional(cell.phaseSet)])
        .joined(separator: ":")
    }
    let columns = [
      contig, "\(row.position + shift)", ".", row.reference,
      row.alternates.isEmpty ? "." : row.alternates.joined(separator: ","), ".", row.filter,
      row.end.map { "END=\($0 + shift)" } ?? ".", format.joined(separator: ":"),
    ]
    return (columns + cells).joined(separator: "\t")
  }

  private static let declarations = [
    "##FILTER=<ID=LowQual,Description=\"Low quality\">",
    "##INFO=<ID=END,Number=1,Type=Integer,Description=\"Last base of the block\">",
    "##ALT=<ID=NON_REF,Description=\"Any other allele\">",
    "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">",
    "##FORMAT=<ID=GQ,Number=1,Type=Integer,Description=\"Genotype quality\">",
    "##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"Reads\">",
    "##FORMAT=<ID=MIN_DP,Number=1,Type=Integer,Description=\"Least reads in the block\">",
    "##FORMAT=<ID=PS,Number=1,Type=Integer,Description=\"Phase set\">",
  ]
}
