import Rules

/// Which rows fail in one sample: FILTER, GQ and DP against the thresholds of the rules.
enum OracleQuality {
  /// One list a gene; fields are judged by all rows of the file together.
  static func failures(
    _ genes: [[OracleRow]], sample: Int, _ thresholds: QualityThresholds
  ) -> [[Bool]] {
    let cells = genes.flatMap { $0.map { $0.cells[sample] } }
    let statesQuality = cells.contains { $0.genotypeQuality != nil }
    let statesDepth = cells.contains { $0.depth != nil || $0.minimumDepth != nil }
    return genes.map { rows in
      rows.map { row in
        let cell = row.cells[sample]
        if row.filterFails { return true }
        if statesQuality, (cell.genotypeQuality ?? -1) < thresholds.minimumGenotypeQuality {
          return true
        }
        let depth = row.isBlock ? cell.minimumDepth ?? cell.depth : cell.depth
        return statesDepth && (depth ?? -1) < thresholds.minimumDepth
      }
    }
  }
}
