public import Rules

/// A rule by its name and place.
public struct DecidingRule: Sendable, Hashable {
  public let id: String
  public let location: SourceLocation

  init(_ rule: any DecisionRule) {
    id = rule.id
    location = rule.location
  }
}
