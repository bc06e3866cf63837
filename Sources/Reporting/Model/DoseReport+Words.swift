public import Pharmacogenomics

/// What every form of a report says in the same words, or leaves out in the same places.
extension DoseReport {
  /// mg per day: what the tablets make, or the start point where no tablet fits; `nil` without a
  /// dose.
  public var milligramsPerDay: ExactDecimal? { decision.dose?.amount }

  /// Doubts that every page shows; what an unseen position leaves open below the note's threshold
  /// stands with its gene.
  public var shownDoubts: [DoubtPart] {
    decision.doubts.filter { $0.origin != "unobserved" || $0.consequence != "note" }
  }

  /// What guidelines say beside the answer. Where they stand side by side, only what the chosen one
  /// does not define: the rest is said there.
  public var guidelineNotes: [String] {
    guard guidelines.isEmpty else { return [decision.notDefined].compactMap { $0 } }
    return [decision.guidelineSays, decision.notDefined].compactMap { $0 }
      + decision.otherGuidelines.map(\.text)
  }

  /// The strength of the rule that acts: `strong recommendation`, `this rule set's policy`.
  public var ruleStrength: String {
    let rule = decision.rule
    switch rule.strength {
    case "none": return "this rule set's policy"
    case "not graded": return "recommendation without a grade"
    case "wording not verified":
      return (sources.shortName(of: rule.sources).map { "\($0), " } ?? "") + rule.strength
    default: return "\(rule.strength) recommendation"
    }
  }

  /// What the rules were asked of, by gene: `TPMT normal, NUDT15 unknown`.
  public var askedOfGenes: String {
    genes.map(\.gene).map { "\($0) \(decision.inputs[$0] ?? "unknown")" }.joined(separator: ", ")
  }

  /// What a gene names that is only reported, each gene once, in the order of the report.
  public var plainGenes: [String] {
    genotypes.map(\.gene).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The file with its assembly and how that is known, and whether results were stated too.
  public var origin: String {
    let made = provenance
    guard let file = made.file, let assembly = made.assembly else {
      return "stated results, no file"
    }
    return "\(file), \(assembly) (\(made.assemblyBasisText), confirmed by "
      + "\(made.confirmingRecords ?? 0) records)"
      + (genes.allSatisfy(\.results.isEmpty) ? "" : ", and stated results")
  }
}

extension DecisionPart {
  /// Whether doubt takes the dose of the rule away, and no rule does.
  public var isDoseTakenByDoubt: Bool {
    outcome == "withheld" && rule.action != "withhold"
      && !modifiers.contains { $0.effect == "withhold" }
  }

  /// Whether the rule that acts gives a dose for the genotype, which something took away.
  public var isDoseOfRuleTaken: Bool { dose == nil && rule.action.hasPrefix("start") }

  /// `GENE poor`: where a guideline reads the genotype otherwise than the report; `nil` where it does
  /// not.
  public func otherReading(of guideline: GuidelinePart) -> String? {
    let others = guideline.inputs.filter { inputs[$0.key] != $0.value }
      .sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return others.isEmpty ? nil : others.joined(separator: ", ")
  }
}

extension DosePart {
  /// mg per day: what the tablets make, or the start point where no tablet fits.
  public var amount: ExactDecimal { (milligramsPerDay ?? startMilligramsPerDay).value }
}

extension PatientLine {
  /// The weight in kg, and as it was stated where that reads otherwise.
  public var weightText: String {
    let kilograms = weight.kilograms.value.text(places: 1)
    let stated = weight.stated
    return stated.hasSuffix("kg") || [stated, stated + ".0"].contains(kilograms)
      ? "\(kilograms) kg" : "\(kilograms) kg (stated as \(stated))"
  }
}

extension Provenance {
  /// How the assembly is known.
  var assemblyBasisText: String {
    switch assemblyBasis {
    case "stated": "stated by --assembly"
    case "reference": "told by REF alone"
    default: "told by the header"
    }
  }
}

extension GenePart {
  /// How certain the diplotype is, or what stands in for a file or for what it leaves open.
  public var statusText: String {
    let roles = results.map(\.role)
    if roles.contains("disagrees") { return "sources disagree" }
    if !["no file", "unknown"].contains(status) { return status }
    if roles.contains("acts") { return "stated" }
    return roles.contains("assumed") ? "assumed" : status
  }

  /// The phenotype of one of several diplotypes, and how likely it is; without core positions
  /// that would be how common it is, and no evidence.
  public func meaning(of diplotype: DiplotypePart) -> String {
    status == "unknown"
      ? diplotype.phenotype
      : "\(diplotype.phenotype), " + ProbabilityText.words(diplotype.probability.approximate)
  }
}
