import Rules

/// Which decisions are the same in two rule sets, so that nobody needs to be compared.
struct UnchangedDecisions {
  private let space: PairedSpace
  private let same: Set<String>

  init(_ space: PairedSpace) {
    self.space = space
    let keys = space.decisions.pairs.filter { pair in
      guard let old = pair.old, let new = pair.new else { return false }
      return Self.isSame(old, space.old, new, space.new)
    }
    same = Set(keys.map(\.key))
  }

  /// Whether a pair and all whose answers it uses are the same.
  func holds(_ key: String) -> Bool { space.closure(of: [key]).isSubset(of: same) }

  /// Whether the dose decision and its modifiers are, modifiers in the same order.
  var holdsDose: Bool {
    space.old.dose.name == space.new.dose.name
      && space.old.modifiers.map(\.name) == space.new.modifiers.map(\.name)
      && DoseChain.keys(in: space).allSatisfy(holds)
  }

  private static func isSame(
    _ one: String, _ old: DecisionGraph, _ other: String, _ new: DecisionGraph
  ) -> Bool {
    if old.dose.name == one, new.dose.name == other { return old.dose.isSame(as: new.dose) }
    let pairs = (
      old.modifiers.first { $0.name == one }, new.modifiers.first { $0.name == other }
    )
    if let before = pairs.0, let after = pairs.1 { return before.isSame(as: after) }
    if let before = old.advice.first(where: { $0.name == one }),
      let after = new.advice.first(where: { $0.name == other })
    {
      return before.isSame(as: after)
    }
    if let before = old.answers.first(where: { $0.name == one }),
      let after = new.answers.first(where: { $0.name == other })
    {
      return before.isSame(as: after)
    }
    if let before = old.followUps.first(where: { $0.name == one }),
      let after = new.followUps.first(where: { $0.name == other })
    {
      return before.isSame(as: after)
    }
    if let before = old.comparisons.first(where: { $0.name == one }),
      let after = new.comparisons.first(where: { $0.name == other })
    {
      return before.isSame(as: after)
    }
    return false
  }
}
