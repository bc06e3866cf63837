extension DecisionTable {
  /// Every combination of input values, in the order of the inputs and their vocabularies.
  public var cells: [[String: String]] {
    inputs.reduce([[:]]) { cells, input in
      cells.flatMap { cell in
        input.vocabulary.map { cell.merging([input.name: $0]) { $1 } }
      }
    }
  }
}
