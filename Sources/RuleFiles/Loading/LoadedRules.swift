public import Rules

/// What a load gives: the rule set, or why there is none.
public struct LoadedRules: Sendable {
  /// `nil` if there is any error.
  public let ruleSet: RuleSet?
  /// Every finding, in the order of files and places.
  public let diagnostics: [Diagnostic]
  /// Warnings on what nothing uses; none if there is any error.
  ///
  /// They stand apart because a proof may still find that a rule is missing, and the missing rule
  /// may be what uses it.
  public let unused: [Diagnostic]
}
