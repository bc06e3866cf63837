/// Where the columns of a cohort's table stand that a summary counts.
struct DecisionColumns {
  let names: [String]
  /// In the order of the columns.
  let genes: [String]
  let outcome: Int
  let milligrams: Int
  let perKilogram: Int
  /// The diplotype of each gene; its phenotype and certainty stand behind it.
  let calls: [Int]
  let rule: Int
  let changes: Int
  let unread: Int
  let guideline: Int
  let digest: Int
  let problem: Int

  private static let ending = "_diplotype"

  /// - Parameter line: The first line of the table.
  /// - Throws: `DecisionsProblem` for another head than that of `azadose cohort`.
  init(_ line: String, file: String) throws(DecisionsProblem) {
    let names = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    let genes = names.filter { $0.hasSuffix(Self.ending) }
      .map { String($0.dropLast(Self.ending.count)) }
    let wanted = CohortRow.columnNames(genes: genes)
    guard names == wanted, !genes.isEmpty else {
      let missing = wanted.first { !names.contains($0) }
      let reason =
        if line.hasPrefix("{") {
          "these are lines of JSON; sum up the table of --format tsv"
        } else if names.count > 9, let missing {
          "the column '\(missing)' is missing; another version wrote the table: decide anew"
        } else {
          "this is no head of a table of decisions; give what 'azadose cohort' writes"
        }
      throw DecisionsProblem(file, line: 1, reason)
    }
    let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let column = { (name: String) in place[name] ?? 0 }
    self.names = names
    self.genes = genes
    outcome = column("outcome")
    milligrams = column("mg_per_day")
    perKilogram = column("mg_per_kg_per_day")
    calls = genes.map { column($0 + Self.ending) }
    rule = column("rule")
    changes = column("changed_by")
    unread = column("unread_positions")
    guideline = column("guideline")
    digest = column("rule_set_sha256")
    problem = column("problem")
  }
}
