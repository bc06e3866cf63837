/// What kind of problem keeps a sample from being decided, without any name.
///
/// The texts of the rows name files, lines and samples; a summary names none of them.
enum ProblemKind: String, CaseIterable {
  case noRow = "no row in the table of people"
  case severalRows = "several rows in the table of people"
  case noWeight = "no weight is stated"
  case earlierFile = "an earlier file of the list holds the sample too"
  case file = "the file cannot be read, or what it says cannot be used"
  case cell = "a row of the table of people cannot be read"
  case stated = "what is stated of the person cannot be used"

  /// - Parameters:
  ///   - problem: The cell of the row.
  ///   - file: The cell that names the row's file.
  init(_ problem: String, file: String) {
    self =
      if problem.hasSuffix("has no row for the sample") {
        .noRow
      } else if problem.hasPrefix("the sample has several rows: ") {
        .severalRows
      } else if problem.hasSuffix(": no weight is stated") {
        .noWeight
      } else if problem.hasPrefix("the sample stands in an earlier file of the list") {
        .earlierFile
      } else if [file, "standard input"].contains(where: { problem.hasPrefix($0 + ":") }) {
        .file
      } else if problem.contains(#/^.*?:[0-9]+: /#) {
        .cell
      } else {
        .stated
      }
  }
}
