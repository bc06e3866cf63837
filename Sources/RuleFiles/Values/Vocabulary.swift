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
  /// Notes which names are used, where somebody asks.
  private var uses: Uses?

  init(_ kind: String, _ names: [String], isComplete: Bool = true) {
    self.kind = kind
    self.names = names
    self.members = Set(names)
    self.isComplete = isComplete
  }

  /// The same names, with a note of each that is used from now on.
  func recordingUses() -> Vocabulary {
    var copy = self
    copy.uses = Uses()
    return copy
  }

  /// The names that nothing has used, in the order of their definition.
  ///
  /// Every name, unless this is a vocabulary that is `recordingUses()`.
  var unused: [String] { names.filter { uses?.names.contains($0) != true } }

  func contains(_ name: String) -> Bool { members.contains(name) }

  /// Whether a name may be used here, which counts as a use of it.
  func admits(_ name: String) -> Bool {
    uses?.names.insert(name)
    return contains(name) || !isComplete
  }

  /// Whether the name may stand; reports it where it may not.
  func holds(_ name: String, at location: SourceLocation, _ findings: Findings) -> Bool {
    if admits(name) { return true }
    findings.report(
      .unknownName, at: location, "\(kind) '\(name)' is not defined", hint: hint(for: name))
    return false
  }

  /// The nearest name, or all of them where they are few.
  func hint(for name: String) -> String? { NearestName.hint(for: name, among: names) }

  /// The name that differs in the fewest letters, if these are few.
  func nearest(to name: String) -> String? { NearestName.of(name, among: names) }
}
