import Rules

/// A mapping whose keys are checked.
struct Fields {
  /// What messages call it: `rule 'both-normal'`.
  let what: String
  let location: SourceLocation
  let entries: [RuleNode.Entry]
  let findings: Findings

  /// The value of a key. A missing key is already reported where it is required.
  subscript(key: String) -> Value? {
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    return Value(node: entry.value, name: "'\(key)'", findings: findings)
  }

  /// The text of a key, empty after a finding.
  func text(_ key: String) -> String { self[key]?.text ?? "" }

  /// The place of a key, or of the mapping without it.
  func place(of key: String) -> SourceLocation {
    entries.first { $0.key == key }?.keyLocation ?? location
  }

  /// A `policy:` that must stand here because a number is ours and no source's.
  func requiredPolicy() -> String? {
    guard let policy = self["policy"] else {
      findings.report(
        .missingPolicy, at: location, "\(what) decides what no source decides, and has no policy",
        hint: "add 'policy:' and say why")
      return nil
    }
    return policy.text
  }
}
