import AlleleCalling
import Pharmacogenomics
import Rules

/// Decides in every world and resolves the envelope by the rule set's uncertainty policy.
///
/// The lowest of all answers that apply holds.
struct EnvelopePolicy: Sendable {
  let policy: UncertaintyPolicy
  let ancestry: Ancestry?

  /// What the policy makes of all worlds together.
  struct Resolution: Sendable {
    /// The world whose answer holds.
    let acting: JointWorld
    /// A band that replaces the rule's own, when doubt caps the dose.
    let cappedBand: DoseBand?
    /// Whether doubt takes the dose away.
    let isWithheld: Bool
    let doubts: [Doubt]

    /// The band that the answer allows, `nil` without a dose.
    private var band: DoseBand? { isWithheld ? nil : cappedBand ?? acting.answer.dose }

    var givesDose: Bool { band != nil }

    /// Whether this answer allows less than another, which gives a dose.
    func isLower(than other: Resolution) -> Bool {
      guard let band, let bound = other.band else { return !givesDose }
      return (band.upper, band.start) < (bound.upper, bound.start)
    }

    /// Whether this answer allows less than another; avoid, which no test lifts, is the lowest.
    func isStricter(than other: Resolution) -> Bool {
      if givesDose { return other.givesDose && isLower(than: other) }
      return other.givesDose || (isAvoided && !other.isAvoided)
    }

    private var isAvoided: Bool { !isWithheld && acting.answer.action == .avoid }

    /// This answer as the outcome of doubt: what it forbids is withheld until a test settles it.
    func doubted(with others: [Doubt]) -> Resolution {
      Resolution(
        acting: acting, cappedBand: cappedBand, isWithheld: isWithheld || !givesDose,
        doubts: doubts + others.filter { other in !doubts.contains { $0.origin == other.origin } })
    }
  }

  /// - Precondition: `worlds` holds at least one listed world.
  func resolve(_ worlds: [JointWorld]) -> Resolution? {
    let listed = worlds.filter { !$0.needsUnobserved }
    // Of equally likely worlds the higher dose counts as the likeliest, so that the lower is a doubt.
    let likeliest = listed.max {
      let (one, other) = ($0.listed.average(ancestry), $1.listed.average(ancestry))
      return one == other ? DoseRank($0.answer) < DoseRank($1.answer) : one < other
    }
    guard let likeliest else { return nil }
    let seen = judgeSeen(listed, likeliest)
    let unseen = judgeUnseen(worlds, likeliest)
    let doubts = [seen?.doubt, unseen].compactMap { $0 }
    let isWithheld = doubts.contains { $0.consequence == .withheld }
    return Resolution(
      acting: seen?.acting ?? likeliest, cappedBand: seen?.band, isWithheld: isWithheld,
      doubts: doubts)
  }

  /// Doubt about what the file shows: phase or quality.
  private func judgeSeen(
    _ listed: [JointWorld], _ likeliest: JointWorld
  ) -> (doubt: Doubt, acting: JointWorld?, band: DoseBand?)? {
    if likeliest.answer.action == .avoid { return judgeAvoidance(listed, likeliest) }
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
      sum(avoiding, { $0.listed.average(ancestry) }) >= policy.avoidFrom.fraction
    {
      return (doubt(.avoid), avoided, nil)
    }
    if sum(doseless, { $0.listed.average(ancestry) }) >= policy.withholdAvoidFrom.fraction {
      return (doubt(.withheld), nil, nil)
    }
    if probability < policy.noteBelow.fraction { return (doubt(.note), nil, nil) }
    let dosed = severe.filter(\.answer.action.givesDose).min {
      DoseRank($0.answer) < DoseRank($1.answer)
    }
    guard let dosed, let band = dosed.answer.dose else { return (doubt(.note), nil, nil) }
    if probability > policy.severeRuleAbove.fraction { return (doubt(.severeRule), dosed, nil) }
    let start = min(likeliest.answer.dose?.start ?? band.upper, band.upper)
    let capped = DoseBand(lower: min(band.lower, start), upper: band.upper, start: start)
    return (doubt(.capped), nil, capped)
  }

  /// The likeliest world says avoid: so does the answer from the policy's share on, and below
  /// it no dose is given until a test settles it.
  private func judgeAvoidance(
    _ listed: [JointWorld], _ likeliest: JointWorld
  ) -> (doubt: Doubt, acting: JointWorld?, band: DoseBand?)? {
    let avoiding = listed.filter { $0.answer.action == .avoid }
    guard avoiding.count < listed.count else { return nil }
    let probability = sum(avoiding) { $0.listed.average(ancestry) }
    let isEnough = probability >= policy.avoidFrom.fraction
    let doubt = Doubt(
      origin: .phaseOrQuality, consequence: isEnough ? .avoid : .withheld,
      probability: probability, severe: likeliest.values)
    return (doubt, nil, nil)
  }

  /// Doubt that rests only on positions that were not looked at.
  private func judgeUnseen(_ worlds: [JointWorld], _ likeliest: JointWorld) -> Doubt? {
    let severe = lower(than: likeliest, in: worlds.filter(\.needsUnobserved))
    let probability = severe.reduce(GroupProbabilities(repeating: 0)) { $0 + $1.overall }
      .worst(ancestry)
    guard probability > 0, likeliest.answer.action.givesDose else { return nil }
    let consequence: Doubt.Consequence =
      probability > policy.unobservedWithholdAbove.fraction
      ? .withheld : probability >= policy.unobservedCautionFrom.fraction ? .caution : .note
    let worst = severe.max { $0.overall.worst(ancestry) < $1.overall.worst(ancestry) }
    return Doubt(
      origin: .unobserved, consequence: consequence, probability: probability,
      severe: worst?.values ?? [:])
  }

  private func lower(than likeliest: JointWorld, in worlds: [JointWorld]) -> [JointWorld] {
    worlds.filter { DoseRank($0.answer) < DoseRank(likeliest.answer) }
  }

  private func sum(_ worlds: [JointWorld], _ value: (JointWorld) -> Double) -> Double {
    worlds.reduce(0) { $0 + value($1) }
  }
}

extension ExactDecimal {
  /// A threshold beside estimated probabilities, which are binary fractions.
  fileprivate var fraction: Double { Double(description) ?? .infinity }
}
