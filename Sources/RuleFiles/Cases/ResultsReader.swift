import Rules

/// Reads `results:` of a case: what a laboratory or the user states of a gene, as on the command
/// line.
struct ResultsReader {
  let rules: RuleSet

  static let keys = Keys([], optional: GeneResult.Kind.allCases.map(\.key))

  /// In the order of the genes, and of the kinds within each.
  func read(_ value: Value) -> [GeneResult] {
    guard let entries = value.entries else { return [] }
    if entries.isEmpty {
      value.report(.wrongType, "'results' names no gene", hint: "write at least one")
    }
    let genes = rules.starAlleleGenes
    let known = Vocabulary("gene", genes.map(\.symbol))
    return entries.flatMap { entry -> [GeneResult] in
      guard known.holds(entry.key, at: entry.keyLocation, value.findings),
        let gene = genes.first(where: { $0.symbol == entry.key }),
        let fields = entry.value.fields(Self.keys, of: "the result of \(gene.symbol)")
      else { return [] }
      if fields.entries.isEmpty {
        entry.value.report(
          .missingKey, "\(fields.what) states nothing",
          hint: "write at least one of: " + Self.keys.optional.joined(separator: ", "))
      }
      return GeneResult.Kind.allCases.compactMap { kind in
        fields[kind.key].flatMap { read($0, as: kind, of: gene) }
      }
    }
  }

  private func read(_ value: Value, as kind: GeneResult.Kind, of gene: GeneDefinition)
    -> GeneResult?
  {
    guard let text = value.text else { return nil }
    do throws(StatedValueProblem) {
      return try GeneResultReader(gene, origin: kind.key).read(text, as: kind)
    } catch {
      value.report(.unknownName, error.message, hint: error.hint)
      return nil
    }
  }
}

extension GeneResult.Kind {
  /// The key of a case, as the command line calls it.
  fileprivate var key: String { self == .assumption ? "assume" : rawValue }
}
