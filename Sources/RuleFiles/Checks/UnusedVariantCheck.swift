import Rules

/// Every defining variant is named by an allele or a finding of its gene.
///
/// A core position does not count: it asks for a variant to be observed, and changes no answer.
struct UnusedVariantCheck {
  let symbol: String
  let findings: Findings

  /// After alleles and findings were read; they recorded the variants that they name.
  func run(_ variants: Value?, named: Vocabulary) {
    let unused = Set(named.unused)
    for entry in variants?.node.entries ?? [] where unused.contains(entry.key) {
      findings.reportUnused(
        .unusedVariant, at: entry.keyLocation,
        "no allele and no finding of \(symbol) names variant '\(entry.key)'",
        hint: "name it where it belongs, move it to 'harmless-variants', or delete it")
    }
  }
}
