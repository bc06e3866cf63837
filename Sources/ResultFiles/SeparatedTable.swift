import Foundation
import Pharmacogenomics

/// A text table: a head and rows of cells between commas, semicolons or tabs.
///
/// Blank lines are passed over, blanks and quotation marks around a cell are dropped, and so is a
/// byte order mark. Lines end with LF or CRLF.
struct SeparatedTable {
  /// One line.
  struct Row {
    let cells: [String]
    /// `weights.tsv:12`.
    let place: String
  }

  let head: Row
  let rows: [Row]

  private static let closing: [Character: Character] = ["(": ")", "[": "]"]

  /// - Parameter begin: With what a table begins, for the message on an empty one.
  init(_ text: String, file: String, begin: String) throws(OutsideCallError) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }[...]
    guard let first = lines.popFirst() else {
      throw OutsideCallError(file, "the table is empty", "begin it with \(begin)")
    }
    let separator = Self.separator(of: first.element)
    let row = { (line: (offset: Int, element: Substring)) in
      Row(cells: Self.cells(line.element, separator), place: "\(file):\(line.offset + 1)")
    }
    head = row(first)
    rows = lines.map(row)
  }

  /// The bytes as text without a byte order mark.
  static func text(of source: OutsideCallSource) throws(OutsideCallError) -> String {
    guard var text = String(bytes: source.bytes, encoding: .utf8) else {
      throw OutsideCallError(source.name, "the table is not UTF-8", "save it as CSV in UTF-8")
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    return text
  }

  /// `white-cells (10^9/L)` as its name and its unit.
  static func nameAndUnit(_ text: String) -> (name: String, unit: String?) {
    guard let start = text.firstIndex(where: { closing[$0] != nil }),
      text.last == closing[text[start]]
    else { return (text, nil) }
    return (trimmed(text[..<start]), trimmed(text[text.index(after: start)...].dropLast()))
  }

  /// A cell with the unit of its column behind a bare number.
  static func quantity(_ cell: String, in unit: String?) -> String {
    let isBare = cell.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    return isBare ? unit.map { "\(cell) \($0)" } ?? cell : cell
  }

  /// What stands between the cells of a head.
  static func separator(of head: some StringProtocol) -> Character {
    ["\t", ";"].first { head.contains($0) } ?? ","
  }

  static func cells(_ line: some StringProtocol, _ separator: Character) -> [String] {
    line.split(separator: separator, omittingEmptySubsequences: false).map { cell($0) }
  }

  /// A cell without the blanks and quotation marks around it.
  static func cell(_ text: some StringProtocol) -> String {
    let text = trimmed(text)
    return text.count > 1 && text.first == "\"" && text.last == "\""
      ? trimmed(text.dropFirst().dropLast()) : text
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
