import Pharmacogenomics
import Rules

/// Reads `diplotypes:` of a case: for each gene those that the file allows, likeliest first.
struct DiplotypesReader {
  let rules: RuleSet

  func read(_ value: Value) -> [String: Located<[String]>] {
    guard let entries = value.entries else { return [:] }
    if entries.isEmpty {
      value.report(.wrongType, "'diplotypes' names no gene", hint: "write at least one")
    }
    let genes = rules.genes.filter { $0.report == .starAlleles }
    let known = Vocabulary("gene", genes.map(\.symbol))
    var wanted: [String: Located<[String]>] = [:]
    for entry in entries {
      guard known.holds(entry.key, at: entry.keyLocation, value.findings),
        let gene = genes.first(where: { $0.symbol == entry.key }),
        let diplotypes = diplotypes(entry.value, of: gene)
      else { continue }
      wanted[entry.key] = Located(diplotypes, at: entry.value.location)
    }
    return wanted
  }

  /// One, or a list of them.
  private func diplotypes(_ value: Value, of gene: GeneDefinition) -> [String]? {
    if value.node.written != nil { return diplotype(value, of: gene).map { [$0] } }
    guard let items = value.filledItems else { return nil }
    let read = items.compactMap { diplotype($0, of: gene) }
    return read.count == items.count ? read : nil
  }

  /// Two alleles with a slash between them, in the order in which calls print them.
  private func diplotype(_ value: Value, of gene: GeneDefinition) -> String? {
    guard let text = value.text else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      value.report(
        .unknownName, "'\(text)' is no diplotype of \(gene.symbol)",
        hint: "write two star alleles with a slash between them")
      return nil
    }
    let alleles = Vocabulary("allele of \(gene.symbol)", gene.alleles.map(\.name))
    let named = parts.filter { !Self.isUndefined($0) }
    guard named.allSatisfy({ alleles.holds($0, at: value.location, value.findings) }) else {
      return nil
    }
    let ordered = named.map(HaplotypeName.named).sorted().map(\.description)
    return (ordered + parts.filter(Self.isUndefined)).joined(separator: "/")
  }

  /// Whether it is what a call prints for changes that no allele explains:
  /// `undefined[18143680A>AT]`.
  private static func isUndefined(_ name: String) -> Bool {
    name.hasPrefix("undefined[") && name.hasSuffix("]")
  }
}
