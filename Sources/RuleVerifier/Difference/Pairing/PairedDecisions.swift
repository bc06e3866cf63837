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
    var unsorted = UnsortedPairs(old, new, parting: [])
    var parted: Set<String> = []
    var found = unsorted.sorted()
    // Parted pairs belong to one rule set each, in which no decision waits for itself.
    while let knot = found.knot {
      parted.formUnion(knot)
      unsorted = UnsortedPairs(old, new, parting: parted)
      found = unsorted.sorted()
    }
    pairs = found.sorted
    oldKeys = unsorted.oldKeys
    newKeys = unsorted.newKeys
  }

  /// The pair of a decision.
  func key(of decision: String, _ side: RuleSide) -> String {
    (side == .old ? oldKeys : newKeys)[decision] ?? decision
  }
}

/// Pairs of decisions of which some stand alone, and what each waits for.
private struct UnsortedPairs {
  typealias Pair = PairedDecisions.Pair

  private let pairs: [Pair]
  let oldKeys: [String: String]
  let newKeys: [String: String]
  /// The pairs whose answers each uses in either rule set.
  private let uses: [String: Set<String>]

  /// - Parameter parted: Names that both rule sets have and that are no pair all the same.
  init(_ old: DecisionGraph, _ new: DecisionGraph, parting parted: Set<String>) {
    let common = Set(old.names).intersection(new.names).subtracting(parted)
    let names = Set(old.names + new.names)
    let oldPairs = old.order.map { name -> Pair in
      if common.contains(name) { return Pair(key: name, old: name, new: name) }
      var key = parted.contains(name) ? "\(name) (old)" : name
      while key != name, names.contains(key) { key += "'" }
      return Pair(key: key, old: name, new: nil)
    }
    let newPairs = new.order.filter { !common.contains($0) }
      .map { Pair(key: $0, old: nil, new: $0) }
    let pairs = oldPairs + newPairs
    let oldKeys = Dictionary(pairs.compactMap { pair in pair.old.map { ($0, pair.key) } }) { $1 }
    let newKeys = Dictionary(pairs.compactMap { pair in pair.new.map { ($0, pair.key) } }) { $1 }
    self.pairs = pairs
    self.oldKeys = oldKeys
    self.newKeys = newKeys
    uses = pairs.reduce(into: [:]) { uses, pair in
      let inOld = (pair.old.map(old.inputs) ?? []).compactMap(\.answeredBy)
      let inNew = (pair.new.map(new.inputs) ?? []).compactMap(\.answeredBy)
      uses[pair.key] = Set(inOld.compactMap { oldKeys[$0] } + inNew.compactMap { newKeys[$0] })
    }
  }

  /// The pairs in order; or the decisions of pairs that wait for themselves: one uses the other in
  /// the old rule set, and the other the one in the new rule set.
  func sorted() -> (sorted: [Pair], knot: Set<String>?) {
    var sorted: [Pair] = []
    var waiting = pairs
    while !waiting.isEmpty {
      let keys = Set(waiting.map(\.key))
      let ready = waiting.filter { keys.isDisjoint(with: uses[$0.key] ?? []) }
      if ready.isEmpty {
        let knot = waiting.filter { $0.old != nil && $0.new != nil && waitsForItself($0.key) }
        return (sorted, Set(knot.map(\.key)))
      }
      sorted += ready
      let done = Set(ready.map(\.key))
      waiting.removeAll { done.contains($0.key) }
    }
    return (sorted, nil)
  }

  private func waitsForItself(_ key: String) -> Bool {
    var reached: Set<String> = []
    var open = uses[key] ?? []
    while let next = open.popFirst() {
      if next == key { return true }
      if reached.insert(next).inserted { open.formUnion(uses[next] ?? []) }
    }
    return false
  }
}
