/// One row of a decision that adds sentences to a report and leaves the dose alone.
public struct AdviceRule: DecisionRule {
  /// Where the sentence stands in a report.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What was taken for granted because nobody stated it.
    case assumption
    /// What to do beside the dose.
    case advice
    /// What can go wrong.
    case warning
    /// What may come later; nothing to do now.
    case information

    /// Whether it is told beside a dose only: without one nothing rests on it.
    public var needsDose: Bool { self == .assumption || self == .information }
  }

  /// How much a warning weighs.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case major
    case moderate
    case minor
  }

  public let id: String
  public let conditions: [String: Set<String>]
  public let kind: Kind
  /// Present exactly for a warning.
  public let severity: Severity?
  /// Key of the sentence.
  public let says: String
  public let sources: [SourceReference]
  public let policy: String?
  public var location: SourceLocation

  public init(
    id: String, conditions: [String: Set<String>], kind: Kind, severity: Severity?, says: String,
    sources: [SourceReference], policy: String?, location: SourceLocation
  ) {
    self.id = id
    self.conditions = conditions
    self.kind = kind
    self.severity = severity
    self.says = says
    self.sources = sources
    self.policy = policy
    self.location = location
  }

  public var answer: String { kind.rawValue }

  public func givesSame(as other: AdviceRule) -> Bool {
    kind == other.kind && severity == other.severity && says == other.says
  }
}
