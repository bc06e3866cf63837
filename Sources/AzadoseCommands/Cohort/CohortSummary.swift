import Pharmacogenomics

/// What became of the people of a cohort, in numbers and, where nothing did, by name.
struct CohortSummary {
  private var count = 0
  private var outcomes: [String: Int] = [:]
  private var undecided: [String] = []
  /// By the row of the table, whether a sample asked for it.
  private var asked: [Bool] = []

  /// Names that a line lists.
  private static let most = 10

  /// - Parameters:
  ///   - name: Of the sample, or of a file without one.
  ///   - row: The row of the table that was asked for.
  mutating func add(_ name: String, outcome: String, isUndecided: Bool, row: Int?) {
    count += 1
    outcomes[outcome, default: 0] += 1
    if isUndecided { undecided.append(name) }
    guard let row else { return }
    if row >= asked.count {
      asked += Array(repeating: false, count: max(row + 1 - asked.count, asked.count))
    }
    asked[row] = true
  }

  mutating func add(_ row: CohortRow, asked: Int?) {
    add(
      row.sample.isEmpty ? row.file : row.sample, outcome: row.outcome,
      isUndecided: row.problem != nil, row: asked)
  }

  /// Lines for standard error; no genotype is in them.
  func lines(_ people: CohortPeople) -> [String] {
    let counts = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let left = people.names(notAsked: asked)
    var lines = ["\(count) sample\(count == 1 ? "" : "s"): \(counts.joined(separator: ", "))"]
    if !undecided.isEmpty { lines.append("undecided: \(Self.list(undecided))") }
    if !left.isEmpty {
      lines.append(
        "\(people.file): \(left.count) row\(left.count == 1 ? "" : "s") without a sample: "
          + Self.list(left))
    }
    return lines.map(\.printable)
  }

  private static func list(_ names: [String]) -> String {
    let more = names.count - most
    return names.prefix(most).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
