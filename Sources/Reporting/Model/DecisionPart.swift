/// The answer, the rule behind it and the doubt about it.
public struct DecisionPart: Sendable, Encodable {
  /// `dose`, `avoid`, `test first` or `withheld`.
  public let outcome: String
  /// One line for the head of the page.
  public let headline: String
  /// The reason in plain words.
  public let reason: String
  public let dose: DosePart?
  public let rule: RulePart
  /// Rules that changed the dose of that rule, or added a caution, in the order of their work.
  public let modifiers: [ModifierPart]
  /// What the rules answered: phenotypes by gene, `unknown` for a gene without a result, and every
  /// clinical fact that was given.
  public let inputs: [String: String]
  /// Policies of the rule set that took part: uncertainty, undefined haplotypes, quality.
  public let policies: [PolicyPart]
  public let doubts: [DoubtPart]
  /// What stands beside the dose: check the weight, below the band, early counts.
  public let cautions: [String]
  /// Advice and warnings of the rules.
  public let advice: [AdvicePart]
  /// What is to be done about the drug that the patient takes already, the most urgent first; empty
  /// where none is stated to be taken.
  public let presentTreatment: [FollowUpFinding]
  /// Tests to order.
  public let orders: [String]
  /// What to consider instead.
  public let alternative: String?
  /// What the guideline would do where this rule set is stricter.
  public let guidelineSays: String?
  /// What the guideline of the chosen profile does not define, and who decides there.
  public let notDefined: String?
  /// Guidelines of the rules that decide differently for this patient.
  public let otherGuidelines: [OtherGuidelinePart]
}

/// A guideline that decides differently for the same patient.
public struct OtherGuidelinePart: Sendable, Encodable {
  /// `dpwg-2025`.
  public let guideline: String
  /// `dose`, `avoid`, `test first` or `withheld`.
  public let outcome: String
  public let text: String
  public let rule: RulePart
}

/// The dose for this weight.
public struct DosePart: Sendable, Encodable {
  /// mg per day that the tablets make, `null` when no tablet fits.
  public let milligramsPerDay: ReportNumber?
  /// The start point in mg per day, rounded down.
  public let startMilligramsPerDay: ReportNumber
  public let startMilligramsPerKilogram: ReportNumber
  public let startPercentOfTarget: ReportNumber
  /// The band in mg per day, rounded inwards to whole mg.
  public let bandMilligramsPerDay: [ReportNumber]
  public let bandPercentOfTarget: [ReportNumber]
  /// mg per kg and day that the tablets make.
  public let tabletsMilligramsPerKilogram: ReportNumber?
  /// `1 × 50 mg + 1 × 25 mg`.
  public let tablets: String?
  public let isBelowBand: Bool
  /// The drug's target, mg per kg and day.
  public let targetMilligramsPerKilogram: ReportNumber
  /// What no dose of the drug exceeds, mg per kg and day.
  public let ceilingMilligramsPerKilogram: ReportNumber
  /// How long until the dose may be judged, one sentence.
  public let steadyState: String?
}

/// The rule that acts.
public struct RulePart: Sendable, Encodable {
  public let id: String
  /// `rules/azathioprine/starting-dose.yaml:40`.
  public let location: String
  public let action: String
  public let strength: String
  /// Citations with section: `cpic-2025#table-4`.
  public let sources: [String]
  /// Why a number is the rule set's own.
  public let policy: String?
}

/// A rule that changes the dose of another, or adds a caution to it.
public struct ModifierPart: Sendable, Encodable {
  public let id: String
  /// `rules/azathioprine/interactions.yaml:30`.
  public let location: String
  /// `keep`, `multiply`, `cap` or `withhold`.
  public let effect: String
  public let reason: String
  public let sources: [String]
  public let policy: String?
}

/// One sentence that the rules add beside the dose.
public struct AdvicePart: Sendable, Encodable {
  public let rule: String
  public let location: String
  /// `assumption`, `advice` or `warning`.
  public let kind: String
  /// `major`, `moderate` or `minor`, of a warning.
  public let severity: String?
  public let text: String
  public let sources: [String]
}

/// A policy of the rule set, a choice that no guideline makes.
public struct PolicyPart: Sendable, Encodable {
  /// `uncertainty`, `quality` or `undefined haplotypes of` a gene.
  public let name: String
  /// `rules/azathioprine/uncertainty.yaml:6`.
  public let location: String
  /// Why the rule set decides so.
  public let text: String
}

/// One doubt and what the policy made of it.
public struct DoubtPart: Sendable, Encodable {
  public let origin: String
  public let consequence: String
  public let probability: ReportNumber
  public let text: String
}
