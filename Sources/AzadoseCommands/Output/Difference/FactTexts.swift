import RuleVerifier

extension FieldChange {
  /// `target, mg/kg/day: 2 -> 2.5`.
  var text: String { "\(name): \(old ?? "none") -> \(new ?? "none")" }
}

extension InputChange {
  var text: String {
    let name = "'\(input)'"
    switch kind {
    case .added: return "\(name) is new; the old rules take it as unknown"
    case .removed: return "\(name) is no longer asked for"
    case .otherKind: return "\(name) asks something else; both questions are looked at"
    case .plausible(let old, let new):
      return "\(name): plausible numbers \(old) -> \(new); others count as unknown"
    case .values(let added, let removed):
      let parts = added.map { "+ \($0)" } + removed.map { "- \($0)" }
      return "\(name): \(parts.joined(separator: ", ")); a value that is not known is unknown"
    }
  }
}

extension InvariantChange {
  var text: String {
    switch presence {
    case .added: "'\(id)' is new"
    case .removed: "'\(id)' is gone: it is no longer proved"
    case .changed: "'\(id)' claims something else, or of other patients"
    }
  }
}
