import Rules

/// Every function of a gene's list is named by a row of its phenotype table.
///
/// A function that no row names is one slip, not a gap for each pair that it is in.
struct FunctionCheck {
  let symbol: String
  let findings: Findings

  /// After the table was read; it recorded the functions that it names.
  func run(_ functions: Value?, named: Vocabulary) {
    guard case .list(let nodes) = functions?.node.content else { return }
    let unnamed = Set(named.unused)
    for node in nodes {
      guard let function = node.written, unnamed.contains(function) else { continue }
      findings.report(
        .functionWithoutPhenotype, at: node.location,
        "no row of the phenotype table of \(symbol) names function '\(function)'",
        hint: "add rows for its pairs, or delete the function")
    }
  }
}
