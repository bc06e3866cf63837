extension DiagnosticCode {
  /// Where the check is explained with an example, relative to the top of this repository.
  public var page: String { "docs/diagnostics/\(rawValue).md" }

  /// What the finding means, in one phrase without a full stop; the same stands in
  /// `docs/diagnostics/README.md`.
  public var summary: String {
    switch self {
    case .yamlSyntax: "The file is not YAML, or uses a part of YAML that rules do without"
    case .unquotedStar: "A star allele stands without quotation marks"
    case .duplicateKey: "A mapping holds the same key twice"
    case .missingKey: "A mapping lacks a key that it needs, or the rule set lacks a whole part"
    case .unknownKey: "The grammar does not know this key here"
    case .wrongType: "The value is of another kind than the key needs"
    case .unknownName: "A name is not defined"
    case .duplicateName: "The same thing is defined twice under different names or in two places"
    case .badUnit: "A number stands without its unit, or with the unit of another quantity"
    case .badRange: "A number lies where it cannot"
    case .missingSource: "A fact or a rule has no source"
    case .unknownSource: "A source is not defined in `evidence.yaml`"
    case .missingPolicy: "Something is decided here that no source decides, and nothing says why"
    case .referenceMismatch: "Reference bases contradict each other"
    case .buildMismatch:
      "A position in GRCh37 does not lie as far from its position in GRCh38 as the rest of the gene"
    case .gap:
      "No rule decides this patient, or no row of a phenotype table answers this pair of functions"
    case .conflict:
      "Several rules decide the same patient, or several rows of a phenotype table answer the same"
        + " pair of functions"
    case .brokenInvariant: "A rule breaks an invariant of its decision for some patient"
    case .missingInvariant: "The manifest demands an invariant that no decision states"
    case .caseFailed: "A case wants another answer than the rules give (`azadose rules test`)"
    case .unreadableFile: "A file cannot be read"
    }
  }
}
