import RuleVerifier

/// What differs in one gene, one line a change.
struct GeneDifferenceText {
  private let gene: GeneDifference

  init(_ gene: GeneDifference) { self.gene = gene }

  var lines: [String] {
    switch gene.presence {
    case .added: return ["is new"]
    case .removed: return ["is gone"]
    case .changed:
      return gene.alleles.map(text(of:)) + gene.variants.map(text(of:))
        + gene.pairs.map { "\($0.one) + \($0.other): \(arrow($0.old, $0.new))" }
        + gene.diplotypes.map(text(of:)) + gene.fields.map(\.text)
    }
  }

  private func text(of allele: AlleleChange) -> String {
    switch allele.presence {
    case .added:
      return "\(allele.allele) is new: "
        + ([allele.newFunction ?? ""] + allele.addedVariants).joined(separator: ", ")
    case .removed: return "\(allele.allele) is gone (was \(allele.oldFunction ?? ""))"
    case .changed:
      let function =
        allele.oldFunction == allele.newFunction
        ? [] : [arrow(allele.oldFunction, allele.newFunction)]
      let variants =
        allele.addedVariants.map { "+ \($0)" } + allele.removedVariants.map { "- \($0)" }
      return "\(allele.allele): " + (function + variants).joined(separator: ", ")
    }
  }

  private func text(of variant: VariantChange) -> String {
    switch variant.presence {
    case .added: "\(variant.variant) is new: \(variant.new ?? "")"
    case .removed: "\(variant.variant) is gone (was \(variant.old ?? ""))"
    case .changed: "\(variant.variant): \(arrow(variant.old, variant.new))"
    }
  }

  private func text(of change: DiplotypeChange) -> String {
    let others = change.other.map(text(of:)).joined(separator: "; or ")
    let count = change.count == 1 ? "1 diplotype" : "\(change.count) diplotypes"
    return "\(text(of: change.one)) with \(others): \(arrow(change.old, change.new)), \(count)"
  }

  /// Alleles that only stand for their function are counted from this number on.
  private static let longList = 8

  /// `*8, *9 (decreased -> none)`, or `23 alleles (uncertain)`.
  private func text(of alleles: DiplotypeChange.Alleles) -> String {
    let isKept = alleles.oldFunction == alleles.newFunction
    let function =
      isKept ? alleles.newFunction : arrow(alleles.oldFunction, alleles.newFunction)
    let names =
      isKept && alleles.names.count > Self.longList
      ? "\(alleles.names.count) alleles" : alleles.names.joined(separator: ", ")
    return "\(names) (\(function))"
  }

  private func arrow(_ old: String?, _ new: String?) -> String {
    "\(old ?? "none") -> \(new ?? "none")"
  }
}
