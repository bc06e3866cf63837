import Rules

/// The decisions of two rule sets, those of the same name as pairs, in an order in which each
/// stands after those whose answers it uses.
struct PairedDecisions {
  struct Pair {
    /// The name of the pair among all pairs.
    let key: String
    /// The name of the decision in each rule set; `nil` where it is not there.
    let old: String?
    let new: String?
  }

  let pairs: [Pair]
  private let oldKeys: [String: String]
  private let newKeys: [String: String]

  init(_ old: DecisionGraph, _ new: DecisionGraph) {
    let common = Set(old.names).intersection(new.names)
    var pairs = Self.sorted(
      old.order.map { Pair(key: $0, old: $0, new: common.contains($0) ? $0 : nil) }
        + new.order.filter { !common.contains($0) }.map { Pair(key: $0, old: nil, new: $0) },
      old, new)
    if pairs == nil {
      // One uses the other in the old set, and the other the one in the new set.
      let names = Set(old.names + new.names)
      pairs =
        old.order.map { name in
          var key = "\(name) (old)"
          while names.contains(key) { key += "'" }
          return Pair(key: key, old: name, new: nil)
        } + new.order.map { Pair(key: $0, old: nil, new: $0) }
    }
    let found = pairs ?? []
    self.pairs = found
    oldKeys = Dictionary(found.compactMap { pair in pair.old.map { ($0, pair.key) } }) { $1 }
    newKeys = Dictionary(found.compactMap { pair in pair.new.map { ($0, pair.key) } }) { $1 }
  }

  /// The pair of a decision.
  func key(of decision: String, _ side: RuleSide) -> String {
    (side == .old ? oldKeys : newKeys)[decision] ?? decision
  }

  /// `nil` when pairs wait for one another.
  private static func sorted(
    _ pairs: [Pair], _ old: DecisionGraph, _ new: DecisionGraph
  ) -> [Pair]? {
    var sorted: [Pair] = []
    var waiting = pairs
    while !waiting.isEmpty {
      let keys = Set(waiting.map(\.key))
      let ready = waiting.filter { pair in
        let used =
          (pair.old.map(old.inputs) ?? []).compactMap(\.answeredBy)
          + (pair.new.map(new.inputs) ?? []).compactMap(\.answeredBy)
        return keys.isDisjoint(with: used)
      }
      if ready.isEmpty { return nil }
      sorted += ready
      let done = Set(ready.map(\.key))
      waiting.removeAll { done.contains($0.key) }
    }
    return sorted
  }
}
