/// What becomes of the dose of some patients.
public struct DoseChange: Sendable, Hashable {
  /// What of it is another.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The action, the band or the start; or the patient was, or is, not decided.
    case dose
    /// The same dose with other words beside it.
    case told
    /// The same dose and the same words, by another rule.
    case rule
  }

  public let kind: Kind
  /// `nil` when the rules do not decide the patient, as no sound rule set does. Of the same dose
  /// only those rules are named that are others or say something else.
  public let old: DecidedDose?
  public let new: DecidedDose?

  /// `nil` when nothing is another.
  init?(_ old: DecidedDose?, _ new: DecidedDose?) {
    guard let old, let new, old.action == new.action, old.band == new.band else {
      if old == nil, new == nil { return nil }
      kind = .dose
      self.old = old
      self.new = new
      return
    }
    let (before, after) = (old.without(new), new.without(old))
    if before.rules.isEmpty, after.rules.isEmpty { return nil }
    let isTold = ToldKey.allCases.contains { before.told($0) != after.told($0) }
    kind = isTold ? .told : .rule
    self.old = before
    self.new = after
  }

  /// What the report says otherwise beside the dose, under the keys of the rule files: keys of
  /// sentences, or words.
  public var told: [(key: String, old: [String], new: [String])] {
    guard kind == .told, let old, let new else { return [] }
    return ToldKey.allCases.compactMap { key in
      let (before, after) = (old.told(key), new.told(key))
      return before == after ? nil : (key.rawValue, before, after)
    }
  }
}
