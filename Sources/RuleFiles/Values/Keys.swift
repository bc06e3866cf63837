import Rules

/// The keys that the grammar knows in one kind of mapping.
struct Keys {
  let required: [String]
  let optional: [String]

  init(_ required: [String], optional: [String] = []) {
    self.required = required
    self.optional = optional
  }

  /// Every key, the required first.
  var all: [String] { required + optional }

  /// Opens a mapping: reports unknown and missing keys; `nil` when it is no mapping.
  func open(_ node: RuleNode, of what: String, _ findings: Findings) -> Fields? {
    guard let entries = node.entries else {
      findings.report(.wrongType, at: node.location, "\(what) is a mapping, not \(node.kind)")
      return nil
    }
    findings.note(OpenedMapping(what: what, keys: self))
    // A misspelt key is one slip, not an unknown key and a missing one.
    var misspelt: Set<String> = []
    for entry in entries where !required.contains(entry.key) && !optional.contains(entry.key) {
      let known = Vocabulary("key", required + optional)
      if let nearest = known.nearest(to: entry.key) { misspelt.insert(nearest) }
      findings.report(
        .unknownKey, at: entry.keyLocation, "\(what) has no key '\(entry.key)'",
        hint: known.hint(for: entry.key))
    }
    for key in required
    where !misspelt.contains(key) && !entries.contains(where: { $0.key == key }) {
      findings.report(
        .missingKey, at: node.location, "\(what) has no '\(key)'", hint: "add '\(key):'")
    }
    return Fields(what: what, location: node.location, entries: entries, findings: findings)
  }
}
