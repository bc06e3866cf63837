import Pharmacogenomics
import ResultFiles
import Rules

/// What a table states of the people, by the name of the sample.
struct CohortPeople {
  /// Why nothing is known of a sample.
  struct Problem: Error {
    let text: String
  }

  private let entries: [String: CohortTable.Entry]
  /// Names that stand in several rows.
  private let repeated: [String: [String]]
  /// Every name once, in the order of the table.
  let names: [String]
  let file: String

  init(_ table: CohortTable) {
    var entries: [String: CohortTable.Entry] = [:]
    var repeated: [String: [String]] = [:]
    var names: [String] = []
    for entry in table.entries {
      if let first = entries[entry.sample] {
        repeated[entry.sample, default: [first.place]].append(entry.place)
      } else {
        entries[entry.sample] = entry
        names.append(entry.sample)
      }
    }
    self.entries = entries
    self.repeated = repeated
    self.names = names
    file = table.file
  }

  /// The weight and the facts of one sample.
  func person(_ sample: String) -> Result<CohortPerson, Problem> {
    guard let entry = entries[sample] else {
      return .failure(Problem(text: "\(file) has no row for the sample"))
    }
    if let places = repeated[sample] {
      return .failure(
        Problem(text: "the sample has several rows: \(places.joined(separator: ", "))"))
    }
    if let problem = entry.problem {
      return .failure(Problem(text: "\(entry.place): \(problem)"))
    }
    guard let weight = entry.weight else {
      return .failure(Problem(text: "\(entry.place): no weight is stated"))
    }
    return .success(CohortPerson(weight: weight, facts: entry.facts))
  }
}

/// What the decision asks of a person beside the genotype.
struct CohortPerson: Hashable {
  let weight: BodyWeight
  /// By the name of the fact.
  let facts: [String: StatedValue]
}

/// What a row depends on: people with the same have the same decision.
struct CohortKey: Hashable {
  let group: Int
  let person: CohortPerson
}
