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
    return isSame ? nil : everyDose(of: outcomes, key: key)
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
      answer = answer.modified(by: next.deciding.map { modifier.rules[$0] })
    }
    return DecidedDose(answer)
  }
}

extension PairedSpace {
  /// Whether the same dose rules or modifiers decide in both rule sets; `false` where it takes a
  /// closer look.
  func isSame(_ outcomes: OutcomePair, pair key: String) -> Bool {
    guard let one = outcomes.old, let other = outcomes.new, one.isSound, other.isSound,
      let pair = decisions.pairs.first(where: { $0.key == key })
    else { return false }
    if pair.old == old.dose.name, pair.new == new.dose.name {
      return one.deciding.map { old.dose.rules[$0] } == other.deciding.map { new.dose.rules[$0] }
    }
    guard let before = old.modifiers.first(where: { $0.name == pair.old }),
      let after = new.modifiers.first(where: { $0.name == pair.new })
    else { return false }
    return one.deciding.map { before.rules[$0] } == other.deciding.map { after.rules[$0] }
  }
}
