/// How often one source has tests repeated.
public struct MonitoringSchedule: Sendable, Hashable {
  /// The same tests at one interval, for a while.
  public struct Step: Sendable, Hashable {
    /// Ids of tests.
    public let tests: [String]
    /// Weeks from one test to the next.
    public let every: Int
    /// The week after which it begins; 0 is the first dose.
    public let from: Int
    /// The week with which it ends; `nil` is never.
    public let until: Int?

    public init(tests: [String], every: Int, from: Int, until: Int?) {
      self.tests = tests
      self.every = every
      self.from = from
      self.until = until
    }
  }

  /// `li-2017`.
  public let id: String
  public let title: String
  /// In the order of the file.
  public let steps: [Step]
  public let sources: [SourceReference]
  public let policy: String?
  /// What the steps do not say.
  public let note: String?
  public let location: SourceLocation

  public init(
    id: String, title: String, steps: [Step], sources: [SourceReference], policy: String?,
    note: String?, location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.steps = steps
    self.sources = sources
    self.policy = policy
    self.note = note
    self.location = location
  }
}

/// Tests in the first weeks, for patients whose counts may fall early.
public struct EarlyCounts: Sendable, Hashable {
  /// Ids of tests.
  public let tests: [String]
  /// Days after the start; several days where one of them is enough.
  public let days: [ClosedRange<Int>]
  /// Weeks from one test to the next after these days.
  public let every: Int
  /// The week with which they end.
  public let until: Int
  /// No higher dose before the result of this day.
  public let noIncreaseBefore: Int
  /// Who has them, beside those for whom the uncertainty policy asks.
  public let actions: Set<DoseRule.Action>
  public let policy: String
  public let location: SourceLocation

  public init(
    tests: [String], days: [ClosedRange<Int>], every: Int, until: Int, noIncreaseBefore: Int,
    actions: Set<DoseRule.Action>, policy: String, location: SourceLocation
  ) {
    self.tests = tests
    self.days = days
    self.every = every
    self.until = until
    self.noIncreaseBefore = noIncreaseBefore
    self.actions = actions
    self.policy = policy
    self.location = location
  }
}
