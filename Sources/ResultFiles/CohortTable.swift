public import Pharmacogenomics
public import Rules

/// What a table states of the people of a cohort: one row a sample, one column a fact.
///
///     sample,weight_kg,age_years,allopurinol
///     HG00276,72,41,no
///     HG00403,154 lb,,
///
/// Columns are separated by commas, semicolons or tabs. The unit stands behind the name, as
/// `age_years` or `age (years)`, or behind each number; an empty cell states nothing.
public struct CohortTable: Sendable {
  /// What a row states beside the name; rows that are written alike state the same.
  public struct Statement: Sendable {
    /// `nil` where the cell is empty, or nothing that a body weighs.
    public let weight: BodyWeight?
    /// By the name of the fact.
    public let facts: [String: StatedValue]
    /// What cannot be read in the row; `nil` for a sound one.
    public let problem: String?
  }

  /// One row.
  public struct Row: Sendable {
    public let sample: String
    /// Which of the statements.
    public let statement: Int
    /// 1-based.
    public let line: Int
  }

  /// In the order of the file; a sample may stand in several.
  public let rows: [Row]
  public let statements: [Statement]
  /// The path that messages show.
  public let file: String
  /// The table as it was read.
  public let bytes: [UInt8]

  private static let sampleName = "sample"
  private static let weightName = "weight"
  /// A table above this is none of people.
  private static let sizeLimit = 1 << 30

  private enum Column {
    case weight(unit: String?)
    case fact(DecisionInput, unit: String?)
  }

  /// Reads a file, or with `-` the standard input.
  ///
  /// - Throws: `OutsideCallError` for a head that cannot be used. What is wrong in a row stands in
  ///   the row.
  public init(path: String, rules: RuleSet) throws(OutsideCallError) {
    let source = try OutsideCallSource(path: path, limit: Self.sizeLimit)
    try self.init(SeparatedTable.text(of: source), file: source.name, rules: rules)
  }

  init(_ text: String, file: String, rules: RuleSet) throws(OutsideCallError) {
    let lines = try SeparatedLines(text, file: file, begin: "'sample' and 'weight_kg'")
    let columns = try Self.columns(lines.head, rules)
    self.file = file
    bytes = lines.bytes
    var rows: [Row] = []
    var statements: [Statement] = []
    var known: [String: Int] = [:]
    lines.forEach { name, rest, line in
      let statement = known[rest] ?? statements.count
      if statement == statements.count {
        known[rest] = statement
        statements.append(Self.statement(lines.cells(rest), columns, rules))
      }
      rows.append(Row(sample: name, statement: statement, line: line))
    }
    self.rows = rows
    self.statements = statements
  }

  /// `weights.tsv:12`.
  public func place(of row: Row) -> String { "\(file):\(row.line)" }

  private static func columns(
    _ head: SeparatedTable.Row, _ rules: RuleSet
  ) throws(OutsideCallError) -> [Column] {
    guard head.cells[0].lowercased() == sampleName else {
      throw OutsideCallError(
        head.place, "the first column is not '\(sampleName)'",
        "begin the table with '\(sampleName)' and 'weight_kg'")
    }
    let inputs = rules.statedInputs
    let names = [weightName] + inputs.map(\.name)
    var seen: Set<String> = []
    return try head.cells.dropFirst().map { text throws(OutsideCallError) in
      let (name, unit) = nameAndUnit(text, among: names)
      guard let known = names.first(where: { $0.lowercased() == name.lowercased() }) else {
        throw OutsideCallError(
          head.place, "no rule asks for '\(name)'",
          NearestName.hint(for: name, among: names) ?? "name a fact of the rules, or 'weight_kg'")
      }
      guard seen.insert(known).inserted else {
        throw OutsideCallError(head.place, "'\(known)' has two columns", "delete one of them")
      }
      return inputs.first { $0.name == known }.map { .fact($0, unit: unit) }
        ?? .weight(unit: unit)
    }
  }

  /// `age_years` and `age (years)` as name and unit.
  private static func nameAndUnit(_ text: String, among names: [String]) -> (String, String?) {
    let (name, unit) = SeparatedTable.nameAndUnit(text)
    if unit != nil || names.contains(where: { $0.lowercased() == name.lowercased() }) {
      return (name, unit)
    }
    guard let mark = name.firstIndex(of: "_") else { return (name, nil) }
    return (String(name[..<mark]), String(name[name.index(after: mark)...]))
  }

  private static func statement(
    _ cells: [String], _ columns: [Column], _ rules: RuleSet
  ) -> Statement {
    var weight: BodyWeight?
    var facts: [String: StatedValue] = [:]
    var problem: String?
    if cells.count != columns.count {
      problem = "the row has \(cells.count + 1) cells, and the head \(columns.count + 1)"
    }
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      do {
        switch column {
        case .weight(let unit):
          weight = try BodyWeight(parsing: try quantity(cell, in: unit, needsUnit: true))
        case .fact(let input, let unit):
          let text = try quantity(cell, in: unit, needsUnit: false)
          let value = try StatedValueReader(input, in: rules, spelling: .anyForm).read(text)
          if value.value != DecisionInput.unknown { facts[input.name] = value }
        }
      } catch let slip as StatedValueProblem {
        problem = problem ?? slip.message
      } catch let slip as CellProblem {
        problem = problem ?? slip.text
      } catch {
        problem = problem ?? "\(error)"
      }
    }
    return Statement(weight: weight, facts: facts, problem: problem)
  }

  private struct CellProblem: Error {
    let text: String
  }

  /// A cell with its unit, which stands in one place: behind the name or behind the number.
  private static func quantity(
    _ cell: String, in unit: String?, needsUnit: Bool
  ) throws -> String {
    let isBare = cell.last.map { $0.isNumber } ?? false
    if isBare, unit == nil, needsUnit {
      throw CellProblem(text: "'\(cell)' has no unit; name the column weight_kg, or write 72 kg")
    }
    if !isBare, let unit, cell.contains(where: \.isNumber) {
      throw CellProblem(text: "'\(cell)' has a unit of its own, and its column is in \(unit)")
    }
    return SeparatedTable.quantity(cell, in: unit)
  }
}
