import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

/// Promise 5, asked of one answer: doubt is resolved to the safe side, with its probability.
struct PolicyCheck {
  /// One pair of phenotypes.
  private struct Joint {
    let answer: DoseAnswer
    let isUnseen: Bool
    let listed: GroupProbabilities
    let overall: GroupProbabilities

    /// Upper end and start; no dose is 0.
    var rank: [ExactDecimal] { [answer.dose?.upper ?? 0, answer.dose?.start ?? 0] }

    func isLower(than other: Joint) -> Bool {
      rank.lexicographicallyPrecedes(other.rank)
    }
  }

  let proof: Proof
  var ancestry: Ancestry?

  /// What is wrong with a dose; `nil` when nothing is, or when there is no dose.
  func wrong(_ calls: [GeneCall], _ decision: DoseDecision) throws -> String? {
    guard case .dose(let amount) = decision.outcome else { return nil }
    let policy = proof.rules.uncertainty
    let joints = try joints(calls, decision)
    let listed = joints.filter { !$0.isUnseen }
    guard let most = listed.map({ $0.listed.average(ancestry) }).max() else { return "no world" }
    let likeliest = listed.filter { $0.listed.average(ancestry) >= most - 1e-12 }
      .max { $0.isLower(than: $1) }
    guard let likeliest else { return "no world" }
    let lower = listed.filter { $0.isLower(than: likeliest) }
    let seen = lower.reduce(0) { $0 + $1.listed.average(ancestry) }
    let avoided = lower.filter { !$0.answer.action.givesDose }
      .reduce(0) { $0 + $1.listed.average(ancestry) }
    if avoided >= value(policy.withholdAvoidFrom) + 1e-9 {
      return "a dose, although \(avoided) of the possibilities allow none"
    }
    let severe = lower.filter(\.answer.action.givesDose).min { $0.isLower(than: $1) }?.answer.dose
    if seen >= value(policy.noteBelow) + 1e-9, let severe, amount.band.upper > severe.upper {
      return "\(amount.band.upper) is above the severe band at \(seen)"
    }
    let above = value(policy.severeRuleAbove)
    if seen > above + 1e-9, let severe, amount.band.start > severe.start {
      return "\(amount.band.start) is above the severe start at \(seen)"
    }
    let unseen = joints.filter { $0.isUnseen && $0.isLower(than: likeliest) }
      .reduce(GroupProbabilities(repeating: 0)) { $0 + $1.overall }.worst(ancestry)
    if unseen > value(policy.unobservedWithholdAbove) + 1e-9 {
      return "a dose, although \(unseen) is unseen"
    }
    let isSettled = calls.allSatisfy { $0.acceptedWorlds == nil }
    for (origin, chance) in [(Doubt.Origin.phaseOrQuality, seen), (.unobserved, unseen)]
    where chance > 1e-12 && isSettled {
      let isTold = decision.doubts.contains {
        $0.origin == origin && abs($0.probability - chance) < 1e-9
      }
      if !isTold { return "a doubt of \(chance) is not told" }
    }
    return nil
  }

  private func value(_ limit: ExactDecimal) -> Double { Double(limit.description) ?? 0 }

  private func joints(_ calls: [GeneCall], _ decision: DoseDecision) throws -> [Joint] {
    let decider = DoseDecider(rules: proof.rules, ancestry: ancestry)
    var joints: [Joint] = []
    for one in spread(calls[0]) {
      for other in spread(calls[1]) {
        let values = decision.inputs.merging([
          calls[0].gene.symbol: one.key[0], calls[1].gene.symbol: other.key[0],
        ]) { $1 }
        joints.append(
          Joint(
            answer: try decider.answer(values: values),
            isUnseen: one.key.count > 1 || other.key.count > 1,
            listed: one.value.0 * other.value.0, overall: one.value.1 * other.value.1))
      }
    }
    return joints
  }

  /// Probabilities by phenotype; a second word marks those that need something unseen.
  private func spread(
    _ call: GeneCall
  ) -> [[String]: (GroupProbabilities, GroupProbabilities)] {
    let zero = GroupProbabilities(repeating: 0)
    return call.worlds.reduce(into: [:]) { spread, world in
      let key = [world.phenotype.id] + (world.needsUnobservedOther ? ["unseen"] : [])
      let part = spread[key] ?? (zero, zero)
      spread[key] = (part.0 + world.listed, part.1 + world.overall)
    }
  }
}
