/// The cases of one file, `*.cases.yaml`.
public struct RuleCaseFile: Sendable {
  /// The path that diagnostics show.
  public let path: String
  /// The decision that is tested.
  public let decision: String
  /// The profile under which they are run; `nil` for the rule set's own guideline.
  public let profile: String?
  /// In the order of the file.
  public let cases: [RuleCase]

  public init(path: String, decision: String, profile: String? = nil, cases: [RuleCase]) {
    self.path = path
    self.decision = decision
    self.profile = profile
    self.cases = cases
  }
}
