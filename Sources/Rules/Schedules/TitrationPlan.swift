public import Pharmacogenomics

/// One way to the recommended dose; it ends there.
public struct TitrationPlan: Sendable, Hashable {
  /// A lower dose on the first days.
  public struct FirstDose: Sendable, Hashable {
    /// mg per day; where the recommended dose is lower, that.
    public let milligrams: ExactDecimal
    /// The last day on which it is given.
    public let untilDay: Int

    public init(milligrams: ExactDecimal, untilDay: Int) {
      self.milligrams = milligrams
      self.untilDay = untilDay
    }
  }

  /// `direct`.
  public let id: String
  public let title: String
  /// `nil` where the recommended dose is given from the first day.
  public let first: FirstDose?
  /// Key of the sentence that says when the dose may be raised.
  public let condition: String?
  public let sources: [SourceReference]
  public let policy: String?
  public let location: SourceLocation

  public init(
    id: String, title: String, first: FirstDose?, condition: String?,
    sources: [SourceReference], policy: String?, location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.first = first
    self.condition = condition
    self.sources = sources
    self.policy = policy
    self.location = location
  }
}
