import Pharmacogenomics

/// What became of the people of a cohort, in numbers and, where nothing did, by name.
struct CohortSummary {
  private var count = 0
  private var outcomes: [String: Int] = [:]
  private var undecided: [String] = []
  private var seen: Set<String> = []

  /// Names that a line lists.
  private static let most = 10

  mutating func add(_ row: CohortRow) {
    count += 1
    seen.insert(row.sample)
    outcomes[row.outcome, default: 0] += 1
    if row.problem != nil { undecided.append(row.sample.isEmpty ? row.file : row.sample) }
  }

  /// Lines for standard error; no genotype is in them.
  func lines(_ people: CohortPeople) -> [String] {
    let counts = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let left = people.names.filter { !seen.contains($0) }
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
