import Pharmacogenomics
import Rules

/// Reads one row of a phenotype table.
struct PhenotypeRowReader {
  let functions: Vocabulary
  let phenotypeNames: Vocabulary
  /// The gene's phenotypes, mildest first.
  let phenotypes: [Phenotype]
  let context: LoadContext

  static let keys = Keys(["one", "other", "phenotype"], optional: ["source", "policy"])

  /// `nil` after a finding.
  func read(_ item: Value) -> PhenotypeTable.Row? {
    guard let fields = item.fields(Self.keys, of: "a row of the phenotype table") else {
      return nil
    }
    let one = fields["one"]?.names(in: functions)
    let other = fields["other"]?.names(in: functions)
    let id = fields["phenotype"]?.name(in: phenotypeNames)
    // A choice that no source makes says why instead.
    let policy = fields["policy"]?.text
    let sources = fields["source"] == nil && policy != nil ? [] : fields.sources(context)
    guard let one, let other, let phenotype = phenotypes.first(where: { $0.id == id }) else {
      return nil
    }
    return PhenotypeTable.Row(
      one: one, other: other, phenotype: phenotype, sources: sources, location: item.location)
  }
}
