import Reporting

extension DecisionsTally {
  /// Counts the rows of a table.
  ///
  /// - Parameter path: A file, or `-` for the standard input.
  /// - Throws: `DecisionsProblem` for whatever is no whole table of one run.
  static func reading(
    _ path: String
  ) throws(DecisionsProblem) -> (counts: CohortCounts, origin: Origin?, file: String) {
    var reader = try LineReader(path: path)
    let name = reader.name
    var tally: DecisionsTally?
    try reader.lines { (line, begin, ends, number) throws(DecisionsProblem) in
      if tally != nil {
        try tally?.add(line, begin, ends, number: number)
      } else {
        let head = text(line, begin..<(ends.last ?? begin))
        tally = DecisionsTally(try DecisionColumns(head, file: name), file: name)
      }
    }
    guard var tally else {
      throw DecisionsProblem(name, "the file is empty; give what 'azadose cohort' writes")
    }
    return (try tally.finished(), tally.origin, name)
  }
}
