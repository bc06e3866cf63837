import Rules

/// A node on its way to a typed value: what it is called and where its findings go.
///
/// Every reader returns `nil` after it has reported why.
struct Value {
  let node: RuleNode
  /// What messages call it: `'title'`.
  let name: String
  let findings: Findings

  var location: SourceLocation { node.location }

  /// Adds an error at this value.
  func report(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
    findings.report(code, at: location, message, hint: hint)
  }

  /// A mapping with the keys that the grammar knows.
  func fields(_ keys: Keys, of what: String) -> Fields? {
    keys.open(node, of: what, findings)
  }

  /// The entries of a mapping whose keys the author chooses, in the order of the file.
  var entries: [Member]? {
    guard let entries = node.entries else {
      report(.wrongType, "\(name) is a mapping, not \(node.kind)")
      return nil
    }
    return entries.map { entry in
      Member(
        key: entry.key, keyLocation: entry.keyLocation,
        value: Value(node: entry.value, name: "'\(entry.key)'", findings: findings))
    }
  }

  /// One entry of a mapping whose keys the author chooses.
  struct Member {
    let key: String
    let keyLocation: SourceLocation
    let value: Value
  }

  /// The values of a list, which may be empty.
  var items: [Value]? {
    guard case .list(let nodes) = node.content else {
      report(
        .wrongType, "\(name) is a list, not \(node.kind)",
        hint: node.written.map { "write it in square brackets, as in [\($0)]" })
      return nil
    }
    return nodes.map { Value(node: $0, name: "an item of \(name)", findings: findings) }
  }

  /// The values of a list that holds at least one.
  var filledItems: [Value]? {
    guard let items else { return nil }
    if items.isEmpty { report(.wrongType, "\(name) is an empty list", hint: "name at least one") }
    return items
  }
}
