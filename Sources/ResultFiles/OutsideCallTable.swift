/// PharmCAT's outside calls: tab-separated gene, diplotype, phenotype and activity score; lines
/// that begin with `#` are comments (PharmCAT documentation, "Outside Call Format").
struct OutsideCallTable {
  let calls: [OutsideCall]

  init(_ text: String, file: String) throws(OutsideCallError) {
    var calls: [OutsideCall] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let place = "\(file):\(index + 1)"
      if line.first == "#" || line.allSatisfy(\.isWhitespace) { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
      if calls.isEmpty, cells[0].lowercased() == "gene" { continue }
      guard (2...4).contains(cells.count), !cells[0].isEmpty else {
        throw OutsideCallError(
          place, "a row of outside calls has gene, diplotype, phenotype and activity score",
          "separate two to four columns by tabs")
      }
      calls.append(
        OutsideCall(
          gene: cells[0], diplotypes: Self.stated(cells, 1).map { [.complete($0)] } ?? [],
          phenotypes: Self.stated(cells, 2).map { [[$0]] } ?? [],
          activity: Self.stated(cells, 3), place: place))
    }
    self.calls = calls
  }

  private static func trimmed(_ cell: Substring) -> String {
    var cell = cell
    while cell.first?.isWhitespace == true { cell.removeFirst() }
    while cell.last?.isWhitespace == true { cell.removeLast() }
    return String(cell)
  }

  private static func stated(_ cells: [String], _ column: Int) -> String? {
    cells.indices.contains(column) ? NoResult.isNone(cells[column]) ? nil : cells[column] : nil
  }
}

/// Words with which programs say that a gene has no result.
enum NoResult {
  private static let words: Set<String> = [
    "", ".", "-", "?", "n/a", "na", "none", "no result", "no call", "not called", "unknown",
    "unknown/unknown",
  ]

  static func isNone(_ text: String) -> Bool { words.contains(text.lowercased()) }
}
