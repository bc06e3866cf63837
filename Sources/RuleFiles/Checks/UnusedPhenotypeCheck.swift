import Rules

/// Every phenotype of a gene is given by a row of its phenotype table.
struct UnusedPhenotypeCheck {
  let symbol: String
  let findings: Findings

  /// After the table was read; it recorded the phenotypes that it gives.
  func run(_ phenotypes: Value?, given: Vocabulary) {
    let unused = Set(given.unused)
    for entry in phenotypes?.node.entries ?? [] where unused.contains(entry.key) {
      findings.reportUnused(
        .unusedPhenotype, at: entry.keyLocation,
        "no row of the phenotype table of \(symbol) gives '\(entry.key)'",
        hint: "give it to a pair of functions, or delete it")
    }
  }
}
