import Pharmacogenomics
import Reporting

/// Counts the rows of a cohort's table in memory that does not grow with them.
struct DecisionsTally {
  /// The rules that decided the rows.
  struct Origin: Equatable {
    let guideline: String
    let digest: String
    /// The line that names them first.
    let line: Int
  }

  private let file: String
  private let columns: DecisionColumns
  private var counts = CohortCounts()
  /// `nil` while no row is decided.
  private(set) var origin: Origin?

  /// Guideline and digest with the tab between them, as the rows have them.
  private var originBytes: [UInt8] = []

  private var decisions = CellCounter()
  private var milligrams = CellCounter()
  private var perKilogram = CellCounter()
  private var calls: [CellCounter]
  private var unread = CellCounter()

  private static let undecided = Array(CohortRow.undecided.utf8)
  private static let dose = Array("dose".utf8)
  private static let separator = " | "
  private static let outcomes: Set<String> = ["dose", "avoid", "test first", "withheld"]

  init(_ columns: DecisionColumns, file: String) {
    self.columns = columns
    self.file = file
    calls = columns.genes.map { _ in CellCounter() }
  }

  /// Adds one row.
  ///
  /// - Parameters:
  ///   - line: A buffer that holds it.
  ///   - begin: Where it begins there.
  ///   - ends: Where each of its cells ends.
  mutating func add(
    _ line: borrowing Span<UInt8>, _ begin: Int, _ ends: [Int], number: Int
  ) throws(DecisionsProblem) {
    guard ends.count == columns.names.count else {
      throw DecisionsProblem(
        file, line: number,
        "the row has \(ends.count) cells, and the head \(columns.names.count); the table was "
          + "changed or cut")
    }
    let cell = { (index: Int) in (index == 0 ? begin : ends[index - 1] + 1)..<ends[index] }
    counts.samples += 1
    let isUndecided = Self.isEqual(line, cell(columns.outcome), Self.undecided)
    if !cell(columns.problem).isEmpty {
      guard isUndecided else { throw mixed("a problem", cell(columns.outcome), line, number) }
      let kind = ProblemKind(
        Self.text(line, cell(columns.problem)), file: Self.text(line, cell(0)))
      counts.problems[kind.rawValue, default: 0] += 1
      return
    }
    if isUndecided { throw mixed("no problem", cell(columns.outcome), line, number) }
    try check(line, cell(columns.guideline), cell(columns.digest), number)
    var key: [UInt8] = []
    key.reserveCapacity(128)
    for range in [cell(columns.outcome), cell(columns.rule), cell(columns.changes)] {
      for index in range { key.append(line[index]) }
      key.append(9)
    }
    decisions.add(key.span, 0..<key.count, line: number)
    let isDose = Self.isEqual(line, cell(columns.outcome), Self.dose)
    if isDose == cell(columns.milligrams).isEmpty {
      throw mixed(isDose ? "no dose" : "a dose", cell(columns.outcome), line, number)
    }
    if isDose {
      milligrams.add(line, cell(columns.milligrams), line: number)
      perKilogram.add(line, cell(columns.perKilogram), line: number)
    }
    for (gene, column) in columns.calls.enumerated() {
      calls[gene].add(line, cell(column).lowerBound..<ends[column + 2], line: number)
    }
    if !cell(columns.unread).isEmpty { unread.add(line, cell(columns.unread), line: number) }
    if decisions.isFull || unread.isFull || milligrams.isFull || perKilogram.isFull
      || calls.contains(where: \.isFull)
    {
      try drain()
    }
  }

  /// All rows are decided under the same rules.
  private mutating func check(
    _ line: borrowing Span<UInt8>, _ guideline: Range<Int>, _ digest: Range<Int>, _ number: Int
  ) throws(DecisionsProblem) {
    if Self.isEqual(line, guideline.lowerBound..<digest.upperBound, originBytes) { return }
    let found = Origin(
      guideline: Self.text(line, guideline), digest: Self.text(line, digest), line: number)
    if found.digest.isEmpty {
      throw DecisionsProblem(file, line: number, "a decision without a rule set; no run writes it")
    }
    if let origin {
      throw DecisionsProblem(
        file, line: number,
        "the row was decided by other rules (\(found.guideline), \(found.digest.prefix(12))) than "
          + "line \(origin.line) (\(origin.guideline), \(origin.digest.prefix(12))); sum up each "
          + "run by itself")
    }
    origin = found
    originBytes = Array("\(found.guideline)\t\(found.digest)".utf8)
  }

  /// A row whose outcome does not go with its other cells.
  private func mixed(
    _ what: String, _ outcome: Range<Int>, _ line: borrowing Span<UInt8>, _ number: Int
  ) -> DecisionsProblem {
    let outcome = Self.text(line, outcome)
    let reason =
      outcome == "outcome"
      ? "the head stands here again, tables were joined; take it out if one run wrote them"
      : "the outcome is '\(outcome)' beside \(what); the table was changed"
    return DecisionsProblem(file, line: number, reason)
  }

  /// What was counted.
  ///
  /// - Throws: `DecisionsProblem` where the table has no row, or a cell that no such table has.
  mutating func finished() throws(DecisionsProblem) -> CohortCounts {
    if counts.samples == 0 {
      throw DecisionsProblem(file, line: 2, "there is no row below the head; decide some samples")
    }
    try drain()
    return counts
  }

  private static func isEqual(
    _ line: borrowing Span<UInt8>, _ range: Range<Int>, _ bytes: [UInt8]
  ) -> Bool {
    guard range.count == bytes.count else { return false }
    for offset in bytes.indices where line[range.lowerBound + offset] != bytes[offset] {
      return false
    }
    return true
  }

  static func text(_ line: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range { bytes.append(line[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Moves what the counters hold into what is counted, by meaning.
  private mutating func drain() throws(DecisionsProblem) {
    for (text, count, line) in decisions.taken() {
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard Self.outcomes.contains(cells[0]) else { throw wrong(cells[0], "no outcome", line) }
      let decision = CohortCounts.Decision(
        outcome: cells[0], rule: cells[1],
        changes: cells[2].split(separator: Self.separator).map { String($0) })
      counts.decisions[decision, default: 0] += count
    }
    for (text, count, line) in milligrams.taken() {
      counts.milligramsPerDay[try number(text, line), default: 0] += count
    }
    for (text, count, line) in perKilogram.taken() {
      counts.milligramsPerKilogram[try number(text, line), default: 0] += count
    }
    for (index, gene) in columns.genes.enumerated() {
      for (text, count, line) in calls[index].taken() {
        guard let call = CohortCounts.Call(cells: text) else { throw wrong(text, "no call", line) }
        counts.calls[gene, default: [:]][call, default: 0] += count
      }
    }
    for (text, count, line) in unread.taken() {
      for item in text.split(separator: Self.separator) {
        guard let positions = UnreadPositions(item) else {
          throw wrong(String(item), "no list of positions", line)
        }
        counts.add(positions, count)
      }
    }
  }

  private func number(_ text: String, _ line: Int) throws(DecisionsProblem) -> ExactDecimal {
    guard let value = ExactDecimal(plain: text) else { throw wrong(text, "no number", line) }
    return value
  }

  private func wrong(_ text: String, _ what: String, _ line: Int) -> DecisionsProblem {
    DecisionsProblem(file, line: line, "'\(text)' is \(what); the table was changed")
  }
}
