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
  func hint(for name: String) -> String? { NearestName.hint(for: name, among: names) }

  /// The name that differs in the fewest letters, if these are few.
  func nearest(to name: String) -> String? { NearestName.of(name, among: names) }
}
