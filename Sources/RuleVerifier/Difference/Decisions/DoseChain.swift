import Rules

/// The dose decisions and modifiers of both rule sets in a joint space.
struct DoseChain {
  /// A decision of the chain and what both rule sets make of its outcomes.
  private struct Link {
    /// The place of the decision in the joint space.
    let place: Int
    let key: String
    let outcomes: [OutcomePair]
    /// Whether the same rules decide in both rule sets, by outcome.
    let isSame: [Bool]
  }

  private let space: PairedSpace
  private let links: [Link]
  /// Whether both rule sets apply the same decisions in the same order.
  private let isAligned: Bool
  /// Pairs that are left out.
  private let without: Set<String>
  private var known: [Int: (old: DecidedDose?, new: DecidedDose?)] = [:]

  /// The pairs that a joint space needs for it.
  static func keys(in space: PairedSpace) -> [String] {
    var keys: [String] = []
    for side in [RuleSide.old, .new] {
      for key in Self.keys(of: side, in: space) where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private static func keys(of side: RuleSide, in space: PairedSpace) -> [String] {
    let graph = side == .old ? space.old : space.new
    return ([graph.dose.name] + graph.modifiers.map(\.name)).map {
      space.decisions.key(of: $0, side)
    }
  }

  /// - Parameter without: Modifiers that do the same to both doses, whatever these are.
  init(
    _ joint: JointSpace, in space: PairedSpace, without: Set<String> = []
  ) throws(TooManyCells) {
    self.space = space
    self.without = without
    isAligned = Self.keys(of: .old, in: space) == Self.keys(of: .new, in: space)
    links = Self.keys(in: space).compactMap { key in
      guard let place = joint.decisions.firstIndex(where: { $0.decision.name == key }) else {
        return nil
      }
      let outcomes = joint.decisions[place].outcomes.map { space.parts(of: $0, pair: key) }
      return Link(
        place: place, key: key, outcomes: outcomes,
        isSame: outcomes.map { space.isSame($0, pair: key) })
    }
    let product = links.reduce(1) { $0.timesUpTo($1.outcomes.count + 1) }
    guard product < .max else { throw TooManyCells(inputs: joint.free.map(\.input.name)) }
  }

  /// A number for what the decisions make of a cell.
  func key(of outcomes: [Int]) -> Int {
    links.reduce(0) { $0 * ($1.outcomes.count + 1) + outcomes[$1.place] + 1 }
  }

  /// What a cell gets under both rule sets; `nil` when it is the same, because the same rules
  /// decide.
  mutating func doses(
    of outcomes: [Int], key: Int
  ) -> (old: DecidedDose?, new: DecidedDose?)? {
    let isSame =
      isAligned
      && links.allSatisfy { outcomes[$0.place] >= 0 && $0.isSame[outcomes[$0.place]] }
    if isSame { return nil }
    let doses = everyDose(of: outcomes, key: key)
    guard let old = doses.old, let new = doses.new, old.action != new.action || old.band != new.band
    else { return doses }
    var changed: (old: Set<String>, new: Set<String>) = ([], [])
    for link in links where outcomes[link.place] >= 0 {
      let ids = space.changedRules(link.outcomes[outcomes[link.place]], pair: link.key)
      changed.old.formUnion(ids.old)
      changed.new.formUnion(ids.new)
    }
    return (old.narrowed(to: changed.old), new.narrowed(to: changed.new))
  }

  /// What a cell gets under both rule sets, the same or not.
  mutating func everyDose(
    of outcomes: [Int], key: Int
  ) -> (old: DecidedDose?, new: DecidedDose?) {
    if let doses = known[key] { return doses }
    var parts: [String: OutcomePair] = [:]
    for link in links where outcomes[link.place] >= 0 {
      parts[link.key] = link.outcomes[outcomes[link.place]]
    }
    let doses = (
      old: dose(space.old, .old) { parts[$0]?.old },
      new: dose(space.new, .new) { parts[$0]?.new }
    )
    known[key] = doses
    return doses
  }

  /// `nil` where a decision gives no answer, or several.
  private func dose(
    _ graph: DecisionGraph, _ side: RuleSide, _ outcome: (String) -> CompiledDecision.Outcome?
  ) -> DecidedDose? {
    let key = space.decisions.key(of: graph.dose.name, side)
    guard let first = outcome(key), first.isSound, let rule = first.deciding.first
    else {
      return nil
    }
    var answer = DoseAnswer(graph.dose.rules[rule])
    for modifier in graph.modifiers {
      let key = space.decisions.key(of: modifier.name, side)
      if without.contains(key) { continue }
      guard let next = outcome(key), next.isSound else { return nil }
      // What is told is compared too, so every reason against a dose counts.
      answer = answer.modified(by: next.deciding.map { modifier.rules[$0] }, tellsAll: true)
    }
    return DecidedDose(answer)
  }
}

extension PairedSpace {
  /// Whether the same dose rules or modifiers decide in both rule sets; `false` where it takes a
  /// closer look.
  func isSame(_ outcomes: OutcomePair, pair key: String) -> Bool {
    guard let one = outcomes.old, let other = outcomes.new, one.isSound, other.isSound,
      let rules = deciding(outcomes, pair: key)
    else { return false }
    return rules.isSame
  }

  /// The names of the deciding rules that the other rule set does not have; where there are none,
  /// of those that do not decide in it.
  func changedRules(
    _ outcomes: OutcomePair, pair key: String
  ) -> (old: [String], new: [String]) {
    deciding(outcomes, pair: key)?.changed ?? ([], [])
  }

  /// `nil` where only one rule set has the decision, or another kind of it.
  private func deciding(_ outcomes: OutcomePair, pair key: String) -> DecidingRules? {
    guard let one = outcomes.old, let other = outcomes.new,
      let pair = decisions.pairs.first(where: { $0.key == key })
    else { return nil }
    if pair.old == old.dose.name, pair.new == new.dose.name {
      return DecidingRules(one.deciding, of: old.dose.rules, other.deciding, of: new.dose.rules)
    }
    guard let before = old.modifiers.first(where: { $0.name == pair.old }),
      let after = new.modifiers.first(where: { $0.name == pair.new })
    else { return nil }
    return DecidingRules(one.deciding, of: before.rules, other.deciding, of: after.rules)
  }
}

/// The rules that decide an outcome in both rule sets, compared wherever they are written.
private struct DecidingRules {
  let isSame: Bool
  /// The names of those that are not in the other rule set, or else do not decide there.
  let changed: (old: [String], new: [String])

  init<Rule: DecisionRule>(
    _ deciding: [Int], of oldRules: [Rule], _ others: [Int], of newRules: [Rule]
  ) {
    let (old, new) = (deciding.map { oldRules[$0] }, others.map { newRules[$0] })
    isSame = old.count == new.count && zip(old, new).allSatisfy { $0.isSame(as: $1) }
    let lacking = { (rules: [Rule], others: [Rule]) in
      rules.filter { rule in !others.contains { rule.isSame(as: $0) } }.map(\.id)
    }
    let edited = (old: lacking(old, newRules), new: lacking(new, oldRules))
    changed =
      edited.old.isEmpty && edited.new.isEmpty ? (lacking(old, new), lacking(new, old)) : edited
  }
}
