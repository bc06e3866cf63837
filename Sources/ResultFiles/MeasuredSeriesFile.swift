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

  /// Reads a file, a pipe, or with `-` the standard input.
  public init(path: String, rules: RuleSet) throws(OutsideCallError) {
    let source = try OutsideCallSource(path: path)
    let text = try SeparatedTable.text(of: source)
    try self.init(text, file: source.name, rules: rules)
  }

  init(_ text: String, file: String, rules: RuleSet) throws(OutsideCallError) {
    let table = try SeparatedTable(text, file: file, begin: "'date' and the facts")
    let columns = try Self.columns(table.head.cells, at: table.head.place, rules)
    var days: [MeasuredSeries.Day] = []
    for row in table.rows {
      let day = try Self.day(row.cells, columns, at: row.place, rules)
      if days.contains(where: { $0.day == day.day }) {
        throw OutsideCallError(
          row.place, "the day \(day.day) stands twice", "put its values into one row")
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
      let (name, unit) = SeparatedTable.nameAndUnit(text)
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
      let text = SeparatedTable.quantity(cell, in: column.unit)
      do throws(StatedValueProblem) {
        let value = try StatedValueReader(column.input, in: rules, spelling: .anyForm).read(text)
        if value.value != DecisionInput.unknown { values[column.input.name] = value }
      } catch {
        throw OutsideCallError(place, error.message, error.hint ?? "correct the cell")
      }
    }
    return MeasuredSeries.Day(day: day, values: values)
  }
}
