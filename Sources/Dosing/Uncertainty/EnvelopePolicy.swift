import AlleleCalling
import Pharmacogenomics
import Rules

/// Decides in every world and resolves the envelope by the rule set's uncertainty policy.
///
/// The lowest of all answers that apply holds.
struct EnvelopePolicy: Sendable {
  let policy: UncertaintyPolicy
  let ancestry: Ancestry?

  /// - Precondition: `worlds` holds at least one listed world.
  func resolve(_ worlds: [JointWorld]) -> Resolution? {
    let listed = worlds.filter { !$0.needsUnobserved }
    // Of equally likely worlds the higher dose counts as the likeliest, so that the lower is a doubt.
    let likeliest = listed.max {
      let (one, other) = ($0.listed.average(ancestry), $1.listed.average(ancestry))
      return one == other ? DoseRank($0.answer) < DoseRank($1.answer) : one < other
    }
    guard let likeliest else { return nil }
    var steps: [PolicyStep] = []
    let seen = judgeSeen(listed, likeliest, &steps)
    let unseen = judgeUnseen(worlds, likeliest, &steps)
    let doubts = [seen?.doubt, unseen].compactMap { $0 }
    let isWithheld = doubts.contains { $0.consequence == .withheld }
    return Resolution(
      doubts: doubts,
      reading: TracedReading(
        worlds: worlds, likeliest: likeliest, acting: seen?.acting ?? likeliest, steps: steps,
        cappedBand: seen?.band, isWithheld: isWithheld))
  }

  /// Doubt about what the file shows: phase or quality.
  private func judgeSeen(
    _ listed: [JointWorld], _ likeliest: JointWorld, _ steps: inout [PolicyStep]
  ) -> (doubt: Doubt, acting: JointWorld?, band: DoseBand?)? {
    if likeliest.answer.action == .avoid { return judgeAvoidance(listed, likeliest, &steps) }
    let severe = lower(than: likeliest, in: listed)
    guard !severe.isEmpty else { return nil }
    let probability = sum(severe) { $0.listed.average(ancestry) }
    let doseless = severe.filter { !$0.answer.action.givesDose }
    let avoiding = listed.filter { $0.answer.action == .avoid }
    // The likeliest of the severest answer stands for the severe worlds.
    let worst = severe.min {
      let (one, other) = (DoseRank($0.answer), DoseRank($1.answer))
      return one == other
        ? $0.listed.average(ancestry) > $1.listed.average(ancestry) : one < other
    }
    let doubt = { (consequence: Doubt.Consequence) in
      Doubt(
        origin: .phaseOrQuality, consequence: consequence, probability: probability,
        severe: worst?.values ?? [:])
    }
    if let avoided = avoiding.first,
      asks(
        .avoid, sum(avoiding) { $0.listed.average(ancestry) }, .atLeast, policy.avoidFrom, .avoid,
        &steps)
    {
      return (doubt(.avoid), avoided, nil)
    }
    if asks(
      .noDose, sum(doseless) { $0.listed.average(ancestry) }, .atLeast, policy.withholdAvoidFrom,
      .withheld, &steps)
    {
      return (doubt(.withheld), nil, nil)
    }
    if asks(.lower, probability, .below, policy.noteBelow, .note, &steps) {
      return (doubt(.note), nil, nil)
    }
    let dosed = severe.filter(\.answer.action.givesDose).min {
      DoseRank($0.answer) < DoseRank($1.answer)
    }
    guard let dosed, let band = dosed.answer.dose else { return (doubt(.note), nil, nil) }
    if asks(
      .lower, probability, .above, policy.severeRuleAbove, .severeRule, otherwise: .capped, &steps)
    {
      return (doubt(.severeRule), dosed, nil)
    }
    let start = min(likeliest.answer.dose?.start ?? band.upper, band.upper)
    let capped = DoseBand(lower: min(band.lower, start), upper: band.upper, start: start)
    return (doubt(.capped), nil, capped)
  }

  /// The likeliest world says avoid: so does the answer from the policy's share on, and below
  /// it no dose is given until a test settles it.
  private func judgeAvoidance(
    _ listed: [JointWorld], _ likeliest: JointWorld, _ steps: inout [PolicyStep]
  ) -> (doubt: Doubt, acting: JointWorld?, band: DoseBand?)? {
    let avoiding = listed.filter { $0.answer.action == .avoid }
    guard avoiding.count < listed.count else { return nil }
    let probability = sum(avoiding) { $0.listed.average(ancestry) }
    let isEnough = asks(
      .avoid, probability, .atLeast, policy.avoidFrom, .avoid, otherwise: .withheld, &steps)
    let doubt = Doubt(
      origin: .phaseOrQuality, consequence: isEnough ? .avoid : .withheld,
      probability: probability, severe: likeliest.values)
    return (doubt, nil, nil)
  }

  /// Doubt that rests only on positions that were not looked at.
  private func judgeUnseen(
    _ worlds: [JointWorld], _ likeliest: JointWorld, _ steps: inout [PolicyStep]
  ) -> Doubt? {
    let severe = lower(than: likeliest, in: worlds.filter(\.needsUnobserved))
    let probability = severe.reduce(GroupProbabilities(repeating: 0)) { $0 + $1.overall }
      .worst(ancestry)
    guard probability > 0, likeliest.answer.action.givesDose else { return nil }
    let isTooMuch = asks(
      .unobserved, probability, .above, policy.unobservedWithholdAbove, .withheld, &steps)
    let consequence: Doubt.Consequence =
      isTooMuch
      ? .withheld
      : asks(
        .unobserved, probability, .atLeast, policy.unobservedCautionFrom, .caution,
        otherwise: .note, &steps) ? .caution : .note
    let worst = severe.max { $0.overall.worst(ancestry) < $1.overall.worst(ancestry) }
    return Doubt(
      origin: .unobserved, consequence: consequence, probability: probability,
      severe: worst?.values ?? [:])
  }

  /// Compares a probability with a threshold, and keeps the question for the trace.
  private func asks(
    _ question: PolicyStep.Question, _ probability: Double, _ comparison: PolicyStep.Comparison,
    _ threshold: ExactDecimal, _ consequence: Doubt.Consequence,
    otherwise: Doubt.Consequence? = nil, _ steps: inout [PolicyStep]
  ) -> Bool {
    let bound = threshold.fraction
    let holds =
      switch comparison {
      case .below: probability < bound
      case .above: probability > bound
      case .atLeast: probability >= bound
      }
    steps.append(
      PolicyStep(
        question: question, probability: probability, comparison: comparison,
        threshold: threshold, holds: holds, consequence: holds ? consequence : otherwise))
    return holds
  }

  private func lower(than likeliest: JointWorld, in worlds: [JointWorld]) -> [JointWorld] {
    worlds.filter { $0.isLower(than: likeliest) }
  }

  private func sum(_ worlds: [JointWorld], _ value: (JointWorld) -> Double) -> Double {
    worlds.reduce(0) { $0 + value($1) }
  }
}

extension ExactDecimal {
  /// A threshold beside estimated probabilities, which are binary fractions.
  fileprivate var fraction: Double { Double(description) ?? .infinity }
}
