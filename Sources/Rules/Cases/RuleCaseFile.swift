/// The cases of one file, `*.cases.yaml`.
public struct RuleCaseFile: Sendable {
  /// The path that diagnostics show.
  public let path: String
  /// The decision that is tested.
  public let decision: String
  /// In the order of the file.
  public let cases: [RuleCase]

  public init(path: String, decision: String, cases: [RuleCase]) {
    self.path = path
    self.decision = decision
    self.cases = cases
  }
}
