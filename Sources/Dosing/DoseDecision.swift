public import Rules

/// What azadose tells the prescriber, with the rule and the doubt behind it.
public struct DoseDecision: Sendable {
  /// The answer.
  public enum Outcome: Sendable {
    case dose(DoseAmount)
    /// No dose: another drug.
    case avoid
    /// No dose before a test.
    case testFirst
    /// No dose: the evidence does not allow one.
    case withheld
  }

  public private(set) var outcome: Outcome
  /// What the rules give before doubt is looked at.
  public let answer: DoseAnswer
  /// Sentences that belong beside the dose, in the order of the rules.
  public let advice: [AdviceRule]
  /// What the rules say of a treatment that runs already, and of its metabolites, the most urgent
  /// step first; it counts where the patient takes the drug.
  public let treatment: [FollowUpRule]
  /// What the guidelines answer that go by these phenotypes, in the order of the rules.
  public let guidelines: [GuidelineRule]
  /// The input values that the rule answered, by input name.
  public let inputs: [String: String]
  /// What is left in doubt, and what the uncertainty policy made of it; in order of weight.
  public let doubts: [Doubt]
  /// What became of each result that was stated, in the order of the genes.
  public let results: [ResultUse]
  /// How the answer came about, world by world.
  public let trace: DecisionTrace
  /// Whether the weight lies outside the usual range.
  public private(set) var isWeightUnusual: Bool
  /// Whether the dose is so high that the weight is to be checked.
  public private(set) var isDoseUnusual: Bool

  /// The rule of the dose decision that acts.
  public var rule: DoseRule { answer.rule }

  /// `nil` without a dose.
  public var amount: DoseAmount? {
    if case .dose(let amount) = outcome { amount } else { nil }
  }

  /// The same decision with the amounts of another weight, for which the rules answer the same.
  ///
  /// - Parameter dose: Weighed from the band of this decision.
  public func weighed(_ dose: WeighedDose) -> DoseDecision {
    var decision = self
    if let amount = dose.amount { decision.outcome = .dose(amount) }
    decision.isWeightUnusual = dose.isWeightUnusual
    decision.isDoseUnusual = dose.isDoseUnusual
    return decision
  }

  /// Whether the answer holds a dose.
  public var givesDose: Bool {
    if case .dose = outcome { true } else { false }
  }

  /// Whether the uncertainty policy lets the dose stand on condition of early counts.
  public var doubtAsksForEarlyCounts: Bool {
    let early: Set<Doubt.Consequence> = [.caution, .capped, .severeRule]
    return givesDose && doubts.contains { early.contains($0.consequence) }
  }
}

/// One doubt about the dose and what the uncertainty policy made of it.
public struct Doubt: Sendable, Hashable {
  /// Where the doubt comes from.
  public enum Origin: String, Sendable, Hashable {
    /// The file shows the variants; their phase or quality is open.
    case phaseOrQuality = "phase or quality"
    /// Positions that were not looked at.
    case unobserved
  }

  /// What the policy made of it.
  public enum Consequence: String, Sendable, Hashable {
    /// The likeliest acts; a note stands beside the dose.
    case note
    /// The dose stands with a caution and early counts.
    case caution
    /// The dose is capped at the top of the severe band, with early counts.
    case capped
    /// The severe possibility's rule acts.
    case severeRule = "severe rule"
    /// No dose until a test settles it.
    case withheld
    /// The severe possibilities say avoid, and are likely enough to act on.
    case avoid
  }

  public let origin: Origin
  public let consequence: Consequence
  /// Joint probability of the possibilities with a lower dose than the likeliest.
  public let probability: Double
  /// The most severe possibility's phenotypes, by gene.
  public let severe: [String: String]
}
