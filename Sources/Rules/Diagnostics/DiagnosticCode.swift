/// The name of a check. Each has a page `docs/diagnostics/<code>.md`.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  /// The file is not YAML, or uses YAML that rules do not (anchors, aliases, tabs).
  case yamlSyntax = "yaml-syntax"
  /// A star allele stands without quotes, where `*` is YAML's alias sign.
  case unquotedStar = "unquoted-star"
  /// A mapping holds the same key twice.
  case duplicateKey = "duplicate-key"
  /// A required key is missing.
  case missingKey = "missing-key"
  /// A key that the grammar does not know.
  case unknownKey = "unknown-key"
  /// A value is of the wrong shape: text for a list, a word for a number.
  case wrongType = "wrong-type"
  /// A name (gene, allele, variant, function, phenotype, action, sentence) that is not defined.
  case unknownName = "unknown-name"
  /// The same thing is defined twice.
  case duplicateName = "duplicate-name"
  /// Two alleles of a gene with the same set of variants.
  case sameVariants = "same-variants"
  /// A number without its unit, or with the unit of another quantity.
  case badUnit = "bad-unit"
  /// A number outside its plausible range, or a range that is empty or reversed.
  case badRange = "bad-range"
  /// A code that its terminology cannot have: of another form, or with a wrong check digit.
  case badCode = "bad-code"
  /// Haplotype counts of a group that add up to more than its total.
  case frequencySum = "frequency-sum"
  /// A fact or rule without a source.
  case missingSource = "missing-source"
  /// A source that `evidence.yaml` does not define.
  case unknownSource = "unknown-source"
  /// A number of our own without a `policy:` that says why.
  case missingPolicy = "missing-policy"
  /// A text that is still to be written: it begins with `TODO`.
  case unfinishedText = "unfinished-text"
  /// Reference bases that contradict the gene's exon sequence.
  case referenceMismatch = "reference-mismatch"
  /// Coding bases that do not make one protein.
  case codingMismatch = "coding-mismatch"
  /// Positions in the two builds that do not differ by the gene's offset.
  case buildMismatch = "build-mismatch"
  /// A function of the gene's list that no row of the phenotype table names.
  case functionWithoutPhenotype = "function-without-phenotype"
  /// A pair of functions that no row of the phenotype table answers.
  case phenotypeGap = "phenotype-gap"
  /// A pair of functions that several rows of the phenotype table answer.
  case phenotypeConflict = "phenotype-conflict"
  /// Decisions that wait for one another's answers.
  case decisionCycle = "decision-cycle"
  /// An input that no rule decides.
  case gap = "gap"
  /// An input that several rules decide.
  case conflict = "conflict"
  /// Two rules that hold for the same patients and do the same.
  case duplicateRule = "duplicate-rule"
  /// A rule whose conditions no patient meets.
  case unreachableRule = "unreachable-rule"
  /// A rule that a stricter one always overrules.
  case shadowedRule = "shadowed-rule"
  /// A decision or an invariant with more kinds of patients than can be enumerated.
  case tooManyCells = "too-many-cells"
  /// A rule that breaks an invariant for some patient.
  case brokenInvariant = "broken-invariant"
  /// An invariant that the manifest demands and no decision states.
  case missingInvariant = "missing-invariant"
  /// A citation of the evidence file that no rule file cites.
  case unusedSource = "unused-source"
  /// A sentence that neither a rule file nor the report itself says.
  case unusedSentence = "unused-sentence"
  /// A phenotype that no row of its gene's phenotype table gives.
  case unusedPhenotype = "unused-phenotype"
  /// A defining variant that no allele and no finding of its gene names.
  case unusedVariant = "unused-variant"
  /// A decision whose answers no other decision uses.
  case unusedOutput = "unused-output"
  /// An input of a decision that makes no difference to any of its rules.
  case unusedInput = "unused-input"
  /// A profile, or an entry of it, that changes nothing.
  case emptyProfile = "empty-profile"
  /// A case that can never be run.
  case deadCase = "dead-case"
  /// A case that wants another answer than the rules give.
  case caseFailed = "case-failed"
  /// A file that cannot be read.
  case unreadableFile = "unreadable-file"
}
