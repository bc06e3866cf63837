import ArgumentParser

/// The forms of a cohort's table: the same columns, a line a sample.
enum CohortFormat: String, CaseIterable, ExpressibleByArgument {
  /// A head, and cells between tabs; without a value an empty cell.
  case tsv
  /// An object a line, with every column as a key in its order; without a value `null`.
  case jsonl
}

/// Turns the cells of a row into the bytes of its line, and back.
struct CohortLine: Sendable {
  let names: [String]
  private let format: CohortFormat
  /// What stands before the value of each column as JSON: `,"weight_kg":`.
  private let keys: [[UInt8]]
  private let isNumber: [Bool]

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let null = Array("null".utf8)

  /// The columns that hold decimal numbers; all others hold text.
  static let numbers: Set<String> = ["weight_kg", "mg_per_day", "mg_per_kg_per_day"]

  init(_ format: CohortFormat, names: [String]) {
    self.format = format
    self.names = names
    keys = names.enumerated().map { Array("\($0 == 0 ? "{" : ",")\"\($1)\":".utf8) }
    isNumber = names.map(Self.numbers.contains)
  }

  /// The line before all rows; nothing where a form has none.
  var head: [UInt8] {
    switch format {
    case .tsv: Array(names.joined(separator: "\t").utf8) + [Self.newline]
    case .jsonl: []
    }
  }

  /// Adds the line of a row.
  ///
  /// - Parameter cells: In the order of the names, without control characters.
  func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (column, cell) in cells.enumerated() { append(cell, column: column, to: &bytes) }
  }

  /// Adds one cell with what stands around it; the cells of a row come in the order of the names.
  func append(_ cell: String, column: Int, to bytes: inout [UInt8]) {
    switch format {
    case .tsv:
      if column > 0 { bytes.append(Self.tab) }
      bytes.append(contentsOf: cell.utf8)
    case .jsonl:
      bytes += keys[column]
      Self.append(cell, isNumber: isNumber[column], to: &bytes)
      if column == names.count - 1 { bytes.append(UInt8(ascii: "}")) }
    }
    if column == names.count - 1 { bytes.append(Self.newline) }
  }

  /// Some cells of a row with what stands around each.
  func bytes(_ cells: [String], columns: Range<Int>) -> [UInt8] {
    zip(cells, columns).reduce(into: []) { append($1.0, column: $1.1, to: &$0) }
  }

  private static func append(_ cell: String, isNumber: Bool, to bytes: inout [UInt8]) {
    if cell.isEmpty {
      bytes += null
    } else if isNumber {
      bytes += cell.utf8
    } else {
      bytes.append(quote)
      for byte in cell.utf8 {
        if byte == quote || byte == backslash { bytes.append(backslash) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
  }

  /// The rows of the whole lines of an unfinished table, and where the last of them ends; `nil`
  /// where they are not of this form and these columns.
  func rows(_ bytes: some RandomAccessCollection<UInt8>) -> (rows: [CohortRow], end: Int)? {
    guard let last = bytes.lastIndex(of: Self.newline) else { return nil }
    let whole = bytes[...last]
    var lines = whole.split(separator: Self.newline, omittingEmptySubsequences: false).dropLast()
    if format == .tsv {
      guard let first = lines.popFirst(), Array(first) + [Self.newline] == head else { return nil }
    }
    var rows: [CohortRow] = []
    for line in lines {
      guard let cells = cells(Array(line)) else { return nil }
      rows.append(CohortRow(cells: cells))
    }
    return (rows, whole.count)
  }

  /// The cells of one line without its end; `nil` where it has others than the names.
  private func cells(_ line: [UInt8]) -> [String]? {
    switch format {
    case .tsv:
      let cells = line.split(separator: Self.tab, omittingEmptySubsequences: false)
      return cells.count == names.count ? cells.map { String(decoding: $0, as: UTF8.self) } : nil
    case .jsonl:
      var rest = line[...]
      var cells: [String] = []
      for key in keys {
        guard rest.starts(with: key) else { return nil }
        rest = rest.dropFirst(key.count)
        guard let cell = Self.value(&rest) else { return nil }
        cells.append(cell)
      }
      return rest.elementsEqual([UInt8(ascii: "}")]) ? cells : nil
    }
  }

  /// Takes a text, a number or `null` from the begin of a line.
  private static func value(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard rest.first == quote else {
      let plain = rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
      rest = rest.dropFirst(plain.count)
      return plain.elementsEqual(null) ? "" : String(decoding: plain, as: UTF8.self)
    }
    rest = rest.dropFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      guard byte != backslash || !rest.isEmpty else { return nil }
      text.append(byte == backslash ? rest.removeFirst() : byte)
    }
    return nil
  }
}
