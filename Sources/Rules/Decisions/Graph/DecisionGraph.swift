/// Every decision of a rule set, and which of them uses the answers of which.
public struct DecisionGraph: Sendable {
  /// The decision that gives a dose.
  public let dose: DecisionTable<DoseRule>
  /// Decisions that lower or withhold that dose, in the order in which they are applied.
  public let modifiers: [DecisionTable<ModifierRule>]
  /// Decisions that add sentences, in the order of the files.
  public let advice: [DecisionTable<AdviceRule>]
  /// Decisions whose answers other decisions use.
  public let answers: [DecisionTable<AnswerRule>]
  /// Decisions about a running treatment, in the order of the files.
  public let followUps: [DecisionTable<FollowUpRule>]
  /// What guidelines answer, one table each, in the order of the files.
  public let comparisons: [DecisionTable<GuidelineRule>]
  /// Names of the decisions, each after those whose answers it uses.
  public let order: [String]
  /// Every input of every decision once, those of the dose decision first.
  public let inputs: [DecisionInput]
  /// The inputs that a patient brings: all but the answers of decisions.
  public let patientInputs: [DecisionInput]
  /// The place of each among them, by its name.
  private let places: [String: Int]
  /// Those on which a decision rests, by its name.
  private var needed: [String: [DecisionInput]] = [:]

  public init(
    dose: DecisionTable<DoseRule>, modifiers: [DecisionTable<ModifierRule>],
    advice: [DecisionTable<AdviceRule>], answers: [DecisionTable<AnswerRule>],
    followUps: [DecisionTable<FollowUpRule>] = [],
    comparisons: [DecisionTable<GuidelineRule>] = [], order: [String]
  ) {
    self.dose = dose
    self.modifiers = modifiers
    self.advice = advice
    self.answers = answers
    self.followUps = followUps
    self.comparisons = comparisons
    self.order = order
    var inputs: [DecisionInput] = []
    let all =
      dose.inputs + modifiers.flatMap(\.inputs) + advice.flatMap(\.inputs)
      + answers.flatMap(\.inputs) + followUps.flatMap(\.inputs)
      + comparisons.flatMap(\.inputs)
    for input in all where !inputs.contains(where: { $0.name == input.name }) {
      inputs.append(input)
    }
    self.inputs = inputs
    patientInputs = inputs.filter { $0.answeredBy == nil }
    places = Dictionary(
      uniqueKeysWithValues: patientInputs.enumerated().map { ($1.name, $0) })
    needed = allNeeded()
  }

  /// Those of some names that a patient brings, in the order of the inputs.
  public func inOrder(_ names: some Sequence<String>) -> [String] {
    names.compactMap { places[$0] }.sorted().map { patientInputs[$0].name }
  }

  /// The inputs that a patient brings and on which a decision rests, itself or through the
  /// decisions whose answers it uses; a modifier rests on the dose that it modifies.
  ///
  /// - Complexity: O(1): they are found once for every decision.
  public func patientInputs(of decision: String) -> [DecisionInput] { needed[decision] ?? [] }

  /// The inputs on which each decision rests.
  private func allNeeded() -> [String: [DecisionInput]] {
    let own = Dictionary(outlines.map { ($0.name, $0.inputs) }) { first, _ in first }
    let modified = Set(modifiers.map(\.name))
    return own.keys.reduce(into: [:]) { all, decision in
      var names: Set<String> = []
      var open = [decision] + (modified.contains(decision) ? [dose.name] : [])
      var seen = Set(open)
      while let name = open.popLast() {
        for input in own[name] ?? [] {
          if let used = input.answeredBy {
            if seen.insert(used).inserted { open.append(used) }
          } else {
            names.insert(input.name)
          }
        }
      }
      all[decision] = inputs.filter { names.contains($0.name) }
    }
  }

  /// Every invariant, in the order of the decisions.
  public var invariants: [Invariant] {
    dose.invariants + modifiers.flatMap(\.invariants) + advice.flatMap(\.invariants)
      + answers.flatMap(\.invariants) + followUps.flatMap(\.invariants)
      + comparisons.flatMap(\.invariants)
  }

  /// These decisions with another one for the dose.
  public func with(dose: DecisionTable<DoseRule>) -> DecisionGraph {
    DecisionGraph(
      dose: dose, modifiers: modifiers, advice: advice, answers: answers, followUps: followUps,
      comparisons: comparisons, order: order)
  }

  /// These decisions with other modifiers.
  public func with(modifiers: [DecisionTable<ModifierRule>]) -> DecisionGraph {
    DecisionGraph(
      dose: dose, modifiers: modifiers, advice: advice, answers: answers, followUps: followUps,
      comparisons: comparisons, order: order)
  }

  /// These decisions with other advice.
  public func with(advice: [DecisionTable<AdviceRule>]) -> DecisionGraph {
    DecisionGraph(
      dose: dose, modifiers: modifiers, advice: advice, answers: answers, followUps: followUps,
      comparisons: comparisons, order: order)
  }
}
