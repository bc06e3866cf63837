import Rules

/// The sentences beside the dose of every patient under both rule sets.
///
/// A sentence is the same whichever decision says it. Each is compared by itself, over the inputs
/// of the decisions that can say it.
struct AdviceComparison {
  private let space: PairedSpace
  /// The pairs of decisions that can say each sentence, and the sentences in their order.
  private let items: [(item: AdviceChange.Item, keys: [String])]

  /// - Parameter isSame: Whether a pair of decisions decides everybody alike.
  init(_ space: PairedSpace, isSame: (String) -> Bool) {
    self.space = space
    var order: [AdviceChange.Item] = []
    var keys: [AdviceChange.Item: [String]] = [:]
    for (graph, side) in [(space.old, RuleSide.old), (space.new, .new)] {
      for (name, rules) in graph.speaking {
        let key = space.decisions.key(of: name, side)
        for item in rules.flatMap(\.items) {
          if keys[item] == nil { order.append(item) }
          if keys[item]?.contains(key) != true { keys[item, default: []].append(key) }
        }
      }
    }
    items = order.compactMap { item in
      guard let found = keys[item], !found.allSatisfy(isSame) else { return nil }
      return (item, found)
    }
  }

  /// The patients who get another sentence, one group of sentences after the other.
  func groups() -> (found: [PatientGroup<AdviceChange>], uncompared: [UncomparedDecisions]) {
    var found: [PatientGroup<AdviceChange>] = []
    var uncompared: [UncomparedDecisions] = []
    var waiting = items
    while let first = waiting.first {
      // Sentences of the same decisions are looked at in one go.
      let isAlike = { (other: (item: AdviceChange.Item, keys: [String])) in
        other.keys == first.keys && other.item.needsDose == first.item.needsDose
      }
      let items = waiting.filter(isAlike).map(\.item)
      waiting.removeAll(where: isAlike)
      do throws(TooManyCells) {
        // An assumption, and what comes later, is told beside a dose only; where there is none, its loss is the dose's.
        let isBesideDose = items.contains(where: \.needsDose)
        found +=
          try isBesideDose
          ? groupsBesideDose(of: items, said: first.keys)
          : groups(of: items, said: first.keys, needsDose: false)
      } catch {
        let keys = first.keys.filter { key in !uncompared.contains { $0.decisions == [key] } }
        uncompared.append(UncomparedDecisions(decisions: keys, inputs: error.inputs))
      }
    }
    return (found, uncompared)
  }

  /// Where all patients together are too many, whoever would be told if he got a dose.
  private func groupsBesideDose(
    of items: [AdviceChange.Item], said keys: [String]
  ) throws(TooManyCells) -> [PatientGroup<AdviceChange>] {
    do throws(TooManyCells) {
      return try groups(of: items, said: keys, needsDose: true)
    } catch {
      return try groups(of: items, said: keys, needsDose: false)
    }
  }

  private func groups(
    of items: [AdviceChange.Item], said keys: [String], needsDose: Bool
  ) throws(TooManyCells) -> [PatientGroup<AdviceChange>] {
    let looked = keys + (needsDose ? DoseChain.keys(in: space) : [])
    let space = space.only(looked)
    let joint = try space.joint(of: looked)
    var chain = needsDose ? try DoseChain(joint, in: space) : nil
    let places = keys.compactMap { key in
      joint.decisions.firstIndex { $0.decision.name == key }
    }
    let speakers = places.map { place in
      joint.decisions[place].outcomes.map {
        rules(of: $0, pair: joint.decisions[place].decision.name)
      }
    }
    var numbers = GroupNumbers<AdviceChange>()
    let patients = PatientBoxes(joint, in: space)
    let boxes = patients.boxes { outcomes in
      let said = zip(places, speakers).filter { outcomes[$0.0] >= 0 }.map { $1[outcomes[$0]] }
      let changed = items.compactMap { item -> AdviceChange? in
        let old = Set(said.flatMap { $0.old[item] ?? [] }).sorted()
        let new = Set(said.flatMap { $0.new[item] ?? [] }).sorted()
        return old == new ? nil : AdviceChange(item: item, oldRules: old, newRules: new)
      }
      if changed.isEmpty { return [] }
      if let key = chain?.key(of: outcomes), let doses = chain?.everyDose(of: outcomes, key: key),
        doses.old?.band == nil || doses.new?.band == nil
      {
        return []
      }
      return changed.map { numbers.number(of: $0) }
    }
    return numbers.groups(boxes, total: patients.totalCount)
  }

  private typealias Rules = (
    old: [AdviceChange.Item: [String]], new: [AdviceChange.Item: [String]]
  )

  /// The rules that say each sentence in one outcome.
  private func rules(of outcome: CompiledDecision.Outcome, pair key: String) -> Rules {
    let parts = space.parts(of: outcome, pair: key)
    let pair = space.decisions.pairs.first { $0.key == key }
    return (
      Self.rules(space.old, pair?.old, parts.old), Self.rules(space.new, pair?.new, parts.new)
    )
  }

  private static func rules(
    _ graph: DecisionGraph, _ name: String?, _ outcome: CompiledDecision.Outcome?
  ) -> [AdviceChange.Item: [String]] {
    guard let outcome, let table = graph.speaking.first(where: { $0.name == name }) else {
      return [:]
    }
    var rules: [AdviceChange.Item: [String]] = [:]
    for rule in outcome.deciding.map({ table.rules[$0] }) {
      for item in rule.items { rules[item, default: []].append(rule.id) }
    }
    return rules
  }
}

/// A rule and the sentences that it says.
private struct SpeakingRule {
  let id: String
  let items: [AdviceChange.Item]
}

extension DecisionGraph {
  /// The decisions that say sentences, beside a dose, in the follow-up or by a guideline.
  fileprivate var speaking: [(name: String, rules: [SpeakingRule])] {
    advice.map { table in
      (
        table.name,
        table.rules.map { SpeakingRule(id: $0.id, items: [AdviceChange.Item($0)]) }
      )
    }
      + followUps.map { table in
        (
          table.name,
          table.rules.map { rule in
            SpeakingRule(
              id: rule.id,
              items: ([rule.says] + rule.consider).map { AdviceChange.Item(rule, says: $0) })
          }
        )
      }
      + comparisons.map { table in
        (
          table.name,
          table.rules.map { SpeakingRule(id: $0.id, items: [AdviceChange.Item($0)]) }
        )
      }
  }
}

extension AdviceChange.Item {
  /// Whether it is told beside a dose only.
  var needsDose: Bool { kind.needsDose }
}
