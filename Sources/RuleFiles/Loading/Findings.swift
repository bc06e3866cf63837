import Rules

/// The findings of one load, collected in any order.
///
/// A reference, so that every step of a load writes into the same list.
final class Findings {
  private(set) var all: [Diagnostic] = []

  /// Adds an error.
  func report(
    _ code: DiagnosticCode, at location: SourceLocation, _ message: String, hint: String? = nil
  ) {
    all.append(Diagnostic(code, at: location, message, hint: hint))
  }

  /// Adds a finding of another list.
  func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }
}
