/// One row of a decision about a running treatment: what a measured value means, and what comes next.
public struct FollowUpRule: DecisionRule {
  /// What is followed.
  public enum Topic: String, Sendable, Hashable, CaseIterable {
    /// `azadose metabolites`.
    case metabolites
    /// `azadose labs`.
    case labs
    /// What holds of a running treatment whatever was measured: it speaks under every topic, and in
    /// the report of somebody who takes the drug already.
    case treatment

    /// Whether decisions of this topic speak where another is followed.
    public func speaks(of other: Topic) -> Bool { self == other || self == .treatment }
  }

  /// What comes next, the most urgent first.
  public enum Step: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Stop the drug for good.
    case stop
    /// Take no further dose until somebody who knows the patient has decided.
    case interrupt
    case reduce
    /// Ask a specialist.
    case refer
    /// Measure again before anything is decided.
    case `repeat`
    case raise
    case keep
    /// Nothing follows from it.
    case note

    public static func < (lhs: Step, rhs: Step) -> Bool { lhs.urgency < rhs.urgency }

    private var urgency: Int { -(Self.allCases.firstIndex(of: self) ?? 0) }
  }

  public let id: String
  public let conditions: [String: Set<String>]
  public let topic: Topic
  public let next: Step
  /// Key of the sentence on what the values mean.
  public let says: String
  /// Keys of sentences on what to consider, in their order.
  public let consider: [String]
  public let sources: [SourceReference]
  public let policy: String?
  public var location: SourceLocation

  public init(
    id: String, conditions: [String: Set<String>], topic: Topic, next: Step, says: String,
    consider: [String], sources: [SourceReference], policy: String?, location: SourceLocation
  ) {
    self.id = id
    self.conditions = conditions
    self.topic = topic
    self.next = next
    self.says = says
    self.consider = consider
    self.sources = sources
    self.policy = policy
    self.location = location
  }

  public var answer: String { next.rawValue }

  public func givesSame(as other: FollowUpRule) -> Bool {
    next == other.next && says == other.says && consider == other.consider
  }
}
