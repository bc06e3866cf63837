/// One row of a decision that answers with a word, for other decisions to use.
public struct AnswerRule: DecisionRule {
  public let id: String
  public let conditions: [String: Set<String>]
  /// One of the words that the decision declares.
  public let answer: String
  public let sources: [SourceReference]
  public let policy: String?
  public var location: SourceLocation

  public init(
    id: String, conditions: [String: Set<String>], answer: String, sources: [SourceReference],
    policy: String?, location: SourceLocation
  ) {
    self.id = id
    self.conditions = conditions
    self.answer = answer
    self.sources = sources
    self.policy = policy
    self.location = location
  }

  public func givesSame(as other: AnswerRule) -> Bool { answer == other.answer }
}
