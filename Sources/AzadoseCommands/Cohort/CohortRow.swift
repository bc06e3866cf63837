import Pharmacogenomics
import ReportExchange

/// One line of the table of a cohort.
struct CohortRow: Sendable {
  let file: String
  let sample: String
  /// The cells behind the sample's name, as `TableRenderer` makes them; empty without a decision.
  let cells: [String]
  /// Why there is no decision; `nil` where there is one.
  let problem: String?

  /// What stands as outcome where there is no decision.
  static let undecided = "undecided"

  static func undecided(file: String, sample: String, problem: String) -> Self {
    Self(file: file, sample: sample, cells: [], problem: problem)
  }

  /// A row as it was written.
  init(cells: [String]) {
    self.init(
      file: cells[0], sample: cells[1], cells: Array(cells.dropFirst(2).dropLast()),
      problem: cells.last.flatMap { $0.isEmpty ? nil : $0 })
  }

  init(file: String, sample: String, cells: [String], problem: String?) {
    self.file = file
    self.sample = sample
    self.cells = cells
    self.problem = problem
  }

  /// The names of all columns.
  static func columnNames(genes: [String]) -> [String] {
    ["file"] + TableRenderer.columnNames(genes: genes) + ["problem"]
  }

  /// The cells in the order of the names.
  func cells(of names: [String]) -> [String] {
    guard problem != nil else { return [file.printable, sample.printable] + cells + [""] }
    return names.map { name in
      switch name {
      case "file": file.printable
      case "sample": sample.printable
      case "outcome": Self.undecided
      case "problem": (problem ?? "").printable
      default: ""
      }
    }
  }

  /// `dose`, `avoid`, `test first`, `withheld` or `undecided`.
  var outcome: String { problem == nil ? cells.dropFirst().first ?? "" : Self.undecided }
}
