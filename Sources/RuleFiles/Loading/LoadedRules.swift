public import Rules

/// What a load gives: the rule set, or why there is none.
public struct LoadedRules: Sendable {
  /// `nil` if there is any error.
  public let ruleSet: RuleSet?
  /// Every finding, in the order of files and places.
  public let diagnostics: [Diagnostic]
}
