import Rules

/// No two alleles of a gene have the same variants, in whatever order they are written.
struct SameVariantsCheck {
  /// An allele where it is defined, with the names of its variants.
  typealias Allele = (name: Located<String>, variants: Set<String>)

  let findings: Findings

  /// Reports the later one of two.
  func run(_ alleles: [Allele]) {
    var owners: [Set<String>: String] = [:]
    for allele in alleles {
      if let owner = owners[allele.variants] {
        findings.report(
          .sameVariants, at: allele.name.location,
          "allele '\(allele.name.value)' has the same variants as '\(owner)'",
          hint: "give each allele its own variants")
      } else {
        owners[allele.variants] = allele.name.value
      }
    }
  }
}
