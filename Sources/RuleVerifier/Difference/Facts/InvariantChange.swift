import Rules

/// An invariant that is proved newly, no longer, or with another claim.
public struct InvariantChange: Sendable, Hashable {
  public let id: String
  public let presence: GeneDifference.Presence

  /// In the order of the new decisions, then of the old ones.
  static func changes(_ old: DecisionGraph, _ new: DecisionGraph) -> [InvariantChange] {
    let (olds, news) = (old.invariants, new.invariants)
    let kept = news.compactMap { invariant -> InvariantChange? in
      guard let before = olds.first(where: { $0.id == invariant.id }) else {
        return InvariantChange(id: invariant.id, presence: .added)
      }
      let isSame = before.claim == invariant.claim && before.conditions == invariant.conditions
      return isSame ? nil : InvariantChange(id: invariant.id, presence: .changed)
    }
    let gone = olds.filter { invariant in !news.contains { $0.id == invariant.id } }
    return kept + gone.map { InvariantChange(id: $0.id, presence: .removed) }
  }
}
