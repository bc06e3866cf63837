/// One file of a rule set: where it lies and what it says.
public struct RuleFile: Sendable, Hashable {
  /// The path that diagnostics show: `rules/quality.yaml`.
  public let path: String
  /// The whole text, as it was read.
  public let text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
