import Rules

/// The findings of one load, collected in any order.
///
/// A reference, so that every step of a load writes into the same list.
final class Findings {
  private(set) var all: [Diagnostic] = []

  /// Every mapping whose keys were checked.
  private(set) var opened: [OpenedMapping] = []

  /// Notes a mapping whose keys are checked.
  func note(_ mapping: OpenedMapping) { opened.append(mapping) }

  /// Adds an error.
  func report(
    _ code: DiagnosticCode, at location: SourceLocation, _ message: String, hint: String? = nil
  ) {
    all.append(Diagnostic(code, at: location, message, hint: hint))
  }

  /// Adds an error on every name that an earlier one of the list already is.
  func reportRepeated(_ kind: String, _ names: [Located<String>]) {
    var seen: [String: SourceLocation] = [:]
    for name in names {
      guard let first = seen[name.value] else {
        seen[name.value] = name.location
        continue
      }
      report(
        .duplicateName, at: name.location,
        "\(kind) '\(name.value)' is already in \(first.fileAndLine)",
        hint: "give each \(kind) its own name")
    }
  }

  /// Warnings on what nothing uses.
  ///
  /// They hold only for rules without an error: what cannot be read, or is missing, may be what
  /// uses it.
  private(set) var unused: [Diagnostic] = []

  /// Adds a warning on something that nothing uses.
  func reportUnused(
    _ code: DiagnosticCode, at location: SourceLocation, _ message: String, hint: String
  ) {
    unused.append(Diagnostic(code, at: location, message, hint: hint, severity: .warning))
  }

  /// Adds a finding of another list.
  func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }
}
