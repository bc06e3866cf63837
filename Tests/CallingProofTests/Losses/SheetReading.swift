import Pharmacogenomics
import Rules

/// Which records of a sheet speak of which defining positions, by the oracle's reading.
struct SheetReading {
  /// By gene: the sheet's records that lie on its contig, with what their ALTs mean.
  let rows: [[(index: Int, row: OracleRow)]]
  let genes: [OracleGene]

  init(_ sheet: VCFSheet, _ genes: [OracleGene], _ assembly: GenomeAssembly) {
    self.genes = genes
    rows = genes.enumerated().map { number, gene in
      let shift = assembly == .grch37 ? gene.gene.offsetOfGRCh37 : 0
      return sheet.records.indices.compactMap { index in
        guard gene.gene.contig.spellings.contains(sheet.records[index][0]),
          let row = sheet.row(index, gene: number, shift: shift)
        else { return nil }
        return (index, OracleRow(row, of: gene))
      }
    }
  }

  /// The records that speak of a defining position.
  func speakers(_ gene: Int, _ locus: OracleGene.Locus) -> [Int] {
    rows[gene].filter { _, row in
      row.isReferenceCall
        ? row.span.overlaps(locus.asked)
        : row.listed & locus.mask != 0
          || row.listedExtras.contains { $0.position == locus.position }
    }.map(\.index)
  }

  /// The records of each core position of some genes; a split site has several.
  func core(_ chosen: [Int]) -> [[Int]] {
    chosen.flatMap { gene in
      genes[gene].loci.filter { $0.coreMask != 0 }.map { speakers(gene, $0) }
    }.filter { !$0.isEmpty }
  }

  /// The records of each other defining position of some genes, without those that speak of a core position or
  /// of a change that no definition knows.
  func other(_ chosen: [Int]) -> [[Int]] {
    let core = Set(core(Array(genes.indices)).flatMap { $0 })
    let odd = Set(rows.flatMap { $0 }.filter { !$0.row.listedExtras.isEmpty }.map(\.index))
    return chosen.flatMap { gene in
      genes[gene].loci.filter { $0.coreMask == 0 }.map { speakers(gene, $0) }
    }.filter { $0.allSatisfy { !core.contains($0) && !odd.contains($0) } && !$0.isEmpty }
  }
}
