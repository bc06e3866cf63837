/// Makes bytes of the cells of a cohort's rows.
struct RowEncoder: Sendable {
  /// The names of all columns.
  let names: [String]

  /// The line of the names.
  var head: [UInt8] {
    names.indices.reduce(into: []) { append(names[$1], column: $1, to: &$0) }
  }

  /// Puts one cell with what stands behind it at the end of a row's bytes.
  func append(_ cell: String, column: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: cell.utf8)
    bytes.append(column == names.count - 1 ? UInt8(ascii: "\n") : UInt8(ascii: "\t"))
  }

  /// Puts a whole row behind others.
  func append(_ row: CohortRow, to bytes: inout [UInt8]) {
    for (column, cell) in row.cells(of: names).enumerated() {
      append(cell, column: column, to: &bytes)
    }
  }

  /// Some cells with what stands behind each.
  func bytes(_ cells: [String], columns: some Sequence<Int>) -> [UInt8] {
    zip(cells, columns).reduce(into: []) { append($1.0, column: $1.1, to: &$0) }
  }
}
