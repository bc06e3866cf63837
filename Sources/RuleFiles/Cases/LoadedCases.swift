public import Rules

/// What loading case files gives.
public struct LoadedCases: Sendable {
  /// In the order of their paths; a file that cannot be typed is left out.
  public let files: [RuleCaseFile]
  /// Every finding, in the order of files and places.
  public let diagnostics: [Diagnostic]
}
