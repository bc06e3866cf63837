import Rules

/// A question to the patient that is asked no longer, newly, or otherwise.
public struct InputChange: Sendable, Hashable {
  /// What becomes of it.
  public enum Kind: Sendable, Hashable {
    case added
    case removed
    /// The name asks something else.
    case otherKind
    /// Words that can be answered; what a rule set does not know, is unknown there.
    case values(added: [String], removed: [String])
    /// The numbers that are no slips.
    case plausible(old: String, new: String)
  }

  public let input: String
  public let kind: Kind

  /// Every change, in the order of the new inputs, then of the old ones.
  static func changes(_ old: DecisionGraph, _ new: DecisionGraph) -> [InputChange] {
    let (olds, news) = (old.patientInputs, new.patientInputs)
    let kept = news.compactMap { input -> InputChange? in
      guard let before = olds.first(where: { $0.name == input.name }) else {
        return InputChange(input: input.name, kind: .added)
      }
      return kind(before, input).map { InputChange(input: input.name, kind: $0) }
    }
    let gone = olds.filter { input in !news.contains { $0.name == input.name } }
    return kept + gone.map { InputChange(input: $0.name, kind: .removed) }
  }

  private static func kind(_ old: DecisionInput, _ new: DecisionInput) -> Kind? {
    if old == new { return nil }
    guard PairedInput(old, new) != nil else { return .otherKind }
    if case .number(let before) = old.kind, case .number(let after) = new.kind {
      return before.plausible == after.plausible
        ? nil : .plausible(old: text(before), new: text(after))
    }
    let added = new.vocabulary.filter { !old.vocabulary.contains($0) }
    let removed = old.vocabulary.filter { !new.vocabulary.contains($0) }
    return added.isEmpty && removed.isEmpty ? nil : .values(added: added, removed: removed)
  }

  private static func text(_ scale: NumberScale) -> String {
    "\(scale.plausible.lowerBound)..\(scale.plausible.upperBound) \(scale.unit.rawValue)"
  }
}
