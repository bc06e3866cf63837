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
    case .sameVariants: "Two alleles of a gene have the same variants"
    case .badUnit: "A number stands without its unit, or with the unit of another quantity"
    case .badRange: "A number lies where it cannot"
    case .badCode: "A code that its terminology cannot have"
    case .frequencySum: "The counts of a group add up to more than its total"
    case .missingSource: "A fact or a rule has no source"
    case .unknownSource: "A source is not defined in `evidence.yaml`"
    case .missingPolicy: "Something is decided here that no source decides, and nothing says why"
    case .unfinishedText: "Warning: a text of a rule file is still to be written"
    case .referenceMismatch: "Reference bases contradict each other"
    case .codingMismatch: "The coding bases of the exons do not make one protein"
    case .buildMismatch:
      "A position in GRCh37 does not lie as far from its position in GRCh38 as the rest of the gene"
    case .functionWithoutPhenotype: "No row of the phenotype table names a function of the gene"
    case .phenotypeGap: "No row of the phenotype table answers a pair of functions"
    case .phenotypeConflict:
      "Several rows of the phenotype table answer the same pair of functions"
    case .decisionCycle: "Decisions wait for one another's answers"
    case .gap: "No rule decides this patient"
    case .conflict: "Several rules decide the same patient"
    case .duplicateRule: "Two rules hold for the same patients and do the same"
    case .unreachableRule: "No patient meets the conditions of a rule"
    case .shadowedRule: "A stricter rule always overrules a rule"
    case .tooManyCells: "There are more kinds of patients than a proof can go through"
    case .brokenInvariant: "A rule breaks an invariant for some patient"
    case .missingInvariant: "The manifest demands an invariant that no decision states"
    case .unusedSource: "Warning: no rule file cites a citation of `evidence.yaml`"
    case .unusedSentence: "Warning: neither a rule file nor the report itself says a sentence"
    case .unusedPhenotype: "Warning: no row of the phenotype table gives a phenotype of the gene"
    case .unusedVariant: "Warning: no allele and no finding names a variant of the gene"
    case .unusedOutput: "Warning: no decision uses the answers of a decision"
    case .unusedInput: "Warning: no rule of a decision distinguishes the values of an input"
    case .emptyProfile: "A profile, or an entry of it, changes nothing"
    case .deadCase: "A case can never be run"
    case .caseFailed: "A case wants another answer than the rules give (`azadose rules test`)"
    case .unreadableFile: "A file cannot be read"
    }
  }
}
