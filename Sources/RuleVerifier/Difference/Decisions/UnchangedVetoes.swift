import Rules

/// Modifiers of a comparison that hide no difference, so that nobody needs to be told apart by
/// them.
///
/// A modifier that keeps, withholds or avoids, that is the same in both rule sets and whose inputs
/// no other one asks for, does the same to both doses. Where all that changed are such modifiers,
/// each other modifier is left out too that can keep the dose whatever the shared inputs are.
struct UnchangedVetoes {
  /// Keys of pairs.
  let keys: Set<String>
  /// Names of the decisions, in the order in which they are applied.
  let names: [String]

  init(_ space: PairedSpace, _ unchanged: UnchangedDecisions) throws(TooManyCells) {
    let chain = DoseChain.keys(in: space)
    let own = PrivateModifiers(space, among: chain)
    let changed = chain.filter { !unchanged.holds($0) }
    var keys = Set(chain.filter { own.vetoes.contains($0) && !changed.contains($0) })
    if changed.allSatisfy(own.vetoes.contains) {
      for key in chain where !changed.contains(key) && !keys.contains(key) {
        if try own.canKeep(key) { keys.insert(key) }
      }
    }
    self.keys = keys
    names = space.new.modifiers.map(\.name).filter {
      keys.contains(space.decisions.key(of: $0, .new))
    }
  }
}

/// What is known of the modifiers of both rule sets by themselves.
private struct PrivateModifiers {
  /// Modifiers that only veto, by inputs of their own.
  let vetoes: Set<String>
  private let space: PairedSpace

  init(_ space: PairedSpace, among chain: [String]) {
    self.space = space
    var uses: [String: Int] = [:]
    for key in space.closure(of: chain) {
      for axis in space.axes(of: key) { uses[axis, default: 0] += 1 }
    }
    vetoes = Set(
      chain.filter { key in
        let tables = space.modifiers(of: key)
        return !tables.isEmpty && space.closure(of: [key]) == [key]
          && space.axes(of: key).allSatisfy { uses[$0] == 1 }
          && tables.flatMap(\.rules).allSatisfy {
            [.keep, .withhold, .avoid].contains($0.effect)
          }
      })
  }

  /// Whether values of the inputs that only this modifier asks for keep the dose in silence,
  /// whatever the other inputs are.
  func canKeep(_ key: String) throws(TooManyCells) -> Bool {
    guard let table = space.modifiers(of: key).first, space.closure(of: [key]) == [key] else {
      return false
    }
    let others = DoseChain.keys(in: space).filter { $0 != key }
    let shared = Set(space.closure(of: others).flatMap(space.axes))
    let joint = try space.joint(of: [key], keeping: shared)
    guard let decision = joint.decisions.first else { return false }
    let isSilent = decision.outcomes.map { outcome in
      guard let old = space.parts(of: outcome, pair: key).old, old.isSound else { return false }
      return old.deciding.map { table.rules[$0] }.allSatisfy {
        $0.effect == .keep && $0.says == nil && $0.cautions.isEmpty && $0.orders.isEmpty
      }
    }
    return decision.variants.contains { $0.outcomes.allSatisfy { isSilent[$0] } }
  }
}

extension PairedSpace {
  /// The axes that a pair asks for in either rule set.
  fileprivate func axes(of key: String) -> Set<String> {
    guard let pair = decisions.pairs.first(where: { $0.key == key }) else { return [] }
    let asked = (pair.old.map(old.inputs) ?? []).compactMap { inputs.oldAxes[$0.name] }
    return Set(asked + (pair.new.map(new.inputs) ?? []).compactMap { inputs.newAxes[$0.name] })
  }

  /// The modifiers of a pair, none for another kind of decision.
  fileprivate func modifiers(of key: String) -> [DecisionTable<ModifierRule>] {
    guard let pair = decisions.pairs.first(where: { $0.key == key }) else { return [] }
    return old.modifiers.filter { $0.name == pair.old }
      + new.modifiers.filter { $0.name == pair.new }
  }
}
