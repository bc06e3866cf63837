import Rules

/// The names of one kind that a rule set defines.
struct Vocabulary {
  /// `function`, `sentence`: what messages call one of them.
  let kind: String
  /// In the order of their definition.
  let names: [String]
  private let members: Set<String>
  /// Whether every definition could be read; only then is a name known to be missing.
  let isComplete: Bool

  init(_ kind: String, _ names: [String], isComplete: Bool = true) {
    self.kind = kind
    self.names = names
    self.members = Set(names)
    self.isComplete = isComplete
  }

  func contains(_ name: String) -> Bool { members.contains(name) }

  /// Whether the name may stand; reports it where it may not.
  func holds(_ name: String, at location: SourceLocation, _ findings: Findings) -> Bool {
    if contains(name) || !isComplete { return true }
    findings.report(
      .unknownName, at: location, "\(kind) '\(name)' is not defined", hint: hint(for: name))
    return false
  }

  /// The nearest name, or all of them where they are few.
  func hint(for name: String) -> String? {
    if let nearest = nearest(to: name) { return "did you mean '\(nearest)'?" }
    guard (1...8).contains(names.count) else { return nil }
    return "write one of: " + names.joined(separator: ", ")
  }

  /// The name that differs in the fewest letters, if these are few.
  func nearest(to name: String) -> String? {
    let limit = min(3, max(1, name.count / 2))
    let distances = names.map { (EditDistance.between(name, $0), $0) }
    guard let nearest = distances.min(by: { $0 < $1 }), nearest.0 <= limit else { return nil }
    return nearest.1
  }
}
