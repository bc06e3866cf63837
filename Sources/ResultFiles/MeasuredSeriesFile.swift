import Foundation
import Pharmacogenomics
public import Rules

/// A table of measurements: one row a day, one column a fact.
///
///     date,white-cells (10^9/L),ALT (U/L)
///     2026-09-01,6.1,24
///     2026-10-01,4.4,
///
/// Columns are separated by commas, semicolons or tabs. The unit stands in brackets in the head,
/// or behind each number; an empty cell was not measured.
public struct MeasuredSeriesFile {
  public let series: MeasuredSeries

  /// One column behind the first.
  private struct Column {
    let input: DecisionInput
    let unit: String?
  }

  private static let dateName = "date"
  private static let closing: [Character: Character] = ["(": ")", "[": "]"]

  /// Reads a file, a pipe, or with `-` the standard input.
  public init(path: String, rules: RuleSet) throws(OutsideCallError) {
    let source = try OutsideCallSource(path: path)
    guard var text = String(bytes: source.bytes, encoding: .utf8) else {
      throw OutsideCallError(source.name, "the table is not UTF-8", "save it as CSV in UTF-8")
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    try self.init(text, file: source.name, rules: rules)
  }

  init(_ text: String, file: String, rules: RuleSet) throws(OutsideCallError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }
    guard let head = lines.first else {
      throw OutsideCallError(file, "the table is empty", "begin it with 'date' and the facts")
    }
    let separator: Character = ["\t", ";"].first { head.element.contains($0) } ?? ","
    let place = { (line: Int) in "\(file):\(line + 1)" }
    let columns = try Self.columns(
      Self.cells(head.element, separator), at: place(head.offset), rules)
    var days: [MeasuredSeries.Day] = []
    for line in lines.dropFirst() {
      let cells = Self.cells(line.element, separator)
      let day = try Self.day(cells, columns, at: place(line.offset), rules)
      if days.contains(where: { $0.day == day.day }) {
        throw OutsideCallError(
          place(line.offset), "the day \(day.day) stands twice", "put its values into one row")
      }
      days.append(day)
    }
    if days.isEmpty {
      throw OutsideCallError(file, "the table has no row of values", "add a row for each day")
    }
    series = MeasuredSeries(days)
  }

  private static func columns(
    _ head: [String], at place: String, _ rules: RuleSet
  ) throws(OutsideCallError) -> [Column] {
    guard head[0].lowercased() == dateName, head.count > 1 else {
      throw OutsideCallError(
        place, "the first column is not '\(dateName)' with facts behind it",
        "begin the table with '\(dateName)' and the names of facts")
    }
    let inputs = rules.statedInputs
    var columns: [Column] = []
    for text in head.dropFirst() {
      let (name, unit) = split(text)
      guard let input = inputs.first(where: { $0.name.lowercased() == name.lowercased() }) else {
        throw OutsideCallError(
          place, "no rule asks for '\(name)'",
          NearestName.hint(for: name, among: inputs.map(\.name)) ?? "name a fact of the rules")
      }
      if columns.contains(where: { $0.input.name == input.name }) {
        throw OutsideCallError(place, "'\(input.name)' has two columns", "delete one of them")
      }
      columns.append(Column(input: input, unit: unit))
    }
    return columns
  }

  /// `white-cells (10^9/L)` as its name and its unit.
  private static func split(_ text: String) -> (name: String, unit: String?) {
    guard let start = text.firstIndex(where: { closing[$0] != nil }),
      text.last == closing[text[start]]
    else { return (text, nil) }
    return (
      trimmed(text[..<start]), trimmed(text[text.index(after: start)...].dropLast())
    )
  }

  private static func day(
    _ cells: [String], _ columns: [Column], at place: String, _ rules: RuleSet
  ) throws(OutsideCallError) -> MeasuredSeries.Day {
    guard let day = CivilDay(parsing: cells[0]) else {
      throw OutsideCallError(
        place, "'\(cells[0])' is not a day", "write year-month-day, as in 2026-10-15")
    }
    guard cells.count <= columns.count + 1 else {
      throw OutsideCallError(
        place, "the row has more cells than the head has columns",
        "write decimals with a point, and one cell for each column")
    }
    var values: [String: StatedValue] = [:]
    for (cell, column) in zip(cells.dropFirst(), columns) where !cell.isEmpty {
      let isBare = cell.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
      let text = isBare ? column.unit.map { "\(cell) \($0)" } ?? cell : cell
      do throws(StatedValueProblem) {
        let value = try StatedValueReader(column.input, in: rules, spelling: .anyForm).read(text)
        if value.value != DecisionInput.unknown { values[column.input.name] = value }
      } catch {
        throw OutsideCallError(place, error.message, error.hint ?? "correct the cell")
      }
    }
    return MeasuredSeries.Day(day: day, values: values)
  }

  /// The cells of a row, without blanks and quotation marks around them.
  private static func cells(_ line: Substring, _ separator: Character) -> [String] {
    line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let text = trimmed(cell)
      return text.count > 1 && text.first == "\"" && text.last == "\""
        ? trimmed(text.dropFirst().dropLast()) : text
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
