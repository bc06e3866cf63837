/// How many cells a proof may enumerate.
///
/// A proof visits every cell or says that it cannot; it never samples.
enum CellLimit {
  static let cells = 20_000_000
  /// Of combinations that are merged on the way, each of which is kept.
  static let mergedCells = 1_000_000

  /// The product, `nil` above the limit.
  static func product(_ factors: some Sequence<Int>) -> Int? {
    var product = 1
    for factor in factors {
      let (next, isOverflow) = product.multipliedReportingOverflow(by: factor)
      guard !isOverflow, next <= cells else { return nil }
      product = next
    }
    return product
  }
}

/// More cells than a proof may enumerate, after all factoring.
struct TooManyCells: Error {
  /// How many would have been possible.
  var limit = CellLimit.cells
  /// The inputs that span them.
  let inputs: [String]
}
