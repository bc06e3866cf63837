import Pharmacogenomics
import Rules

/// Proves an invariant for every patient, or names one who breaks it.
struct InvariantProof {
  private let invariant: Invariant
  private let space: PatientSpace
  private let drug: DrugDefinition

  init(_ invariant: Invariant, in space: PatientSpace, drug: DrugDefinition) {
    self.invariant = invariant
    self.space = space
    self.drug = drug
  }

  /// One finding for each group of rules that breaks the invariant, with the first patient.
  func findings() -> [Diagnostic] {
    do throws(TooManyCells) {
      switch invariant.claim {
      case .neverMoreAsWorsens(let inputs):
        var findings: [Diagnostic] = []
        for input in inputs {
          findings += try OrderProof(input, invariant, in: space).worsening()
        }
        return findings
      case .neverMoreWhenUnknown(let inputs):
        var findings: [Diagnostic] = []
        for input in inputs {
          findings += try OrderProof(input, invariant, in: space).unknown()
        }
        return findings
      case .doseAtMost(let limit):
        let target = drug.target.value
        return try each("no dose above \(limit) mg/kg/day", hint: "lower the band of the rule") {
          ($0.dose?.upper ?? 0) * target > limit
        } text: {
          "may get \(($0.dose?.upper ?? 0) * target) mg/kg/day"
        }
      case .doseAtLeast(let limit):
        let target = drug.target.value
        return try each("no band that begins below \(limit) mg/kg/day", hint: "raise the band") {
          $0.dose.map { $0.lower * target < limit } ?? false
        } text: {
          "may get as little as \(($0.dose?.lower ?? 0) * target) mg/kg/day"
        }
      case .bandWithin(let range):
        let claim = "a band within \(range.lowerBound * 100)%..\(range.upperBound * 100)% of target"
        return try each(claim, hint: "change the band of the rule") {
          $0.dose.map { $0.lower < range.lowerBound || $0.upper > range.upperBound } ?? false
        } text: {
          "gets \(($0.dose?.lower ?? 0) * 100)%..\(($0.dose?.upper ?? 0) * 100)% of target"
        }
      case .actions(let actions):
        let hint = "change the rule's action, or narrow its conditions"
        return try each("only \(Self.text(actions)) for these patients", hint: hint) {
          !actions.contains($0.action)
        } text: {
          "gets '\($0.action.rawValue)'"
        }
      case .noDose(let actions):
        let claim = "that exactly \(Self.text(actions)) gives no dose"
        return try each(claim, hint: "name the other actions, or change the rule") {
          actions.contains($0.action) != ($0.dose == nil)
        } text: {
          "gets '\($0.action.rawValue)' with \($0.dose == nil ? "no" : "a") dose"
        }
      }
    } catch {
      return [error.finding(at: invariant.location, "the invariant '\(invariant.id)'")]
    }
  }

  private static func text(_ actions: Set<DoseRule.Action>) -> String {
    DoseRule.Action.allCases.filter(actions.contains).map { "'\($0.rawValue)'" }
      .joined(separator: " or ")
  }

  /// A claim about one patient at a time.
  private func each(
    _ claim: String, hint: String, isBroken: (DoseAnswer) -> Bool, text: (DoseAnswer) -> String
  ) throws(TooManyCells) -> [Diagnostic] {
    var answers = try AnswerSpace(space, keeping: Set(invariant.conditions.keys))
    let joint = answers.joint
    var broken = BrokenInvariants()
    let meant = answers.meaning(of: invariant.conditions)
    var known: [[Veto]?] = []
    joint.forEach { cell, outcomes in
      guard let number = answers.number(of: outcomes) else { return }
      while known.count <= number { known.append(nil) }
      if known[number]?.isEmpty ?? false { return }
      let unvetoed = answers.answers[number]
      let breaking =
        known[number] ?? answers.vetoes.filter { isBroken(unvetoed.modified(by: $0.rules)) }
      known[number] = breaking
      guard !breaking.isEmpty, answers.isMeant(cell, outcomes, meant) else { return }
      for veto in breaking {
        let answer = unvetoed.modified(by: veto.rules)
        broken.add([answer], count: answers.patientCount(of: cell, veto)) {
          let patient = answers.patient(of: cell, veto)
          return "\(answers.text(of: patient)) \(text(answer)) "
            + "(\(answers.rulesText(of: patient)))"
        }
      }
    }
    return broken.findings(invariant, claim, hint: hint)
  }
}
