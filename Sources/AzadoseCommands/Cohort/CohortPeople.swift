import Pharmacogenomics
import ResultFiles
import Rules

/// What a table states of the people, by the name of the sample.
struct CohortPeople {
  /// Why nothing is known of a sample.
  struct Problem: Error {
    let text: String
  }

  private let table: CohortTable
  /// The first row of each name.
  private var firstRows: [String: Int]
  /// Further rows of a name, by its first one.
  private var repeated: [Int: [Int]] = [:]

  var file: String { table.file }

  init(_ table: CohortTable) {
    self.table = table
    firstRows = Dictionary(minimumCapacity: table.rows.count)
    for (index, row) in table.rows.enumerated() {
      let first = firstRows[row.sample] ?? index
      if first == index {
        firstRows[row.sample] = index
      } else {
        repeated[first, default: []].append(index)
      }
    }
  }

  /// The first row of a sample; `nil` without one.
  func row(of sample: String) -> Int? { firstRows[sample] }

  /// What the row states, by its number in the table; rows that are written alike share one.
  func statement(ofRow row: Int?) throws(Problem) -> Int {
    guard let row else { throw Problem(text: "\(file) has no row for the sample") }
    if !repeated.isEmpty, let more = repeated[row] {
      let places = ([row] + more).map { table.place(of: table.rows[$0]) }
      throw Problem(text: "the sample has several rows: \(places.joined(separator: ", "))")
    }
    return table.rows[row].statement
  }

  var statementCount: Int { table.statements.count }

  /// The weight and the facts that a row states.
  func person(_ statement: Int, ofRow row: Int?) throws(Problem) -> CohortPerson {
    let stated = table.statements[statement]
    let place = row.map { table.place(of: table.rows[$0]) } ?? file
    if let problem = stated.problem { throw Problem(text: "\(place): \(problem)") }
    guard let weight = stated.weight else {
      throw Problem(text: "\(place): no weight is stated")
    }
    return CohortPerson(weight: weight, facts: stated.facts)
  }

  /// The names of the rows that were not asked for, each once, in the order of the table.
  ///
  /// - Parameter asked: By the row; a row beyond its end was not asked for.
  func names(notAsked asked: [Bool]) -> [String] {
    table.rows.indices.filter { row in
      !(row < asked.count && asked[row]) && firstRows[table.rows[row].sample] == row
    }.map { table.rows[$0].sample }
  }
}

/// What the decision asks of a person beside the genotype.
struct CohortPerson: Hashable {
  let weight: BodyWeight
  /// By the name of the fact.
  let facts: [String: StatedValue]
}
