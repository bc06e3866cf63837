/// What happens after the first dose: how it is reached, and what is measured when.
public struct Schedules: Sendable, Hashable {
  /// What the strictest union is called, in the rules and by who chooses a schedule.
  public static let unionName = "strictest-union"

  /// What can be measured, in the order of the file.
  public let tests: [MonitoredTest]
  /// What is done before the first dose.
  public let baseline: [BaselineCheck]
  /// Every schedule that a source gives.
  public let schedules: [MonitoringSchedule]
  /// The ids of the schedules that make up the strictest union.
  public let strictestUnion: [String]
  /// How far a calendar reaches, in weeks.
  public let calendarWeeks: Int
  /// A follow-up value that is older by more days than this than the newest counts as not measured.
  public let valuesExpireAfterDays: Int
  public let earlyCounts: EarlyCounts?
  /// The ways to the recommended dose.
  public let titration: [TitrationPlan]
  /// How months are counted, and what else is the rule set's own choice.
  public let policy: String

  public init(
    tests: [MonitoredTest], baseline: [BaselineCheck], schedules: [MonitoringSchedule],
    strictestUnion: [String], calendarWeeks: Int, valuesExpireAfterDays: Int,
    earlyCounts: EarlyCounts?,
    titration: [TitrationPlan], policy: String
  ) {
    self.tests = tests
    self.baseline = baseline
    self.schedules = schedules
    self.strictestUnion = strictestUnion
    self.calendarWeeks = calendarWeeks
    self.valuesExpireAfterDays = valuesExpireAfterDays
    self.earlyCounts = earlyCounts
    self.titration = titration
    self.policy = policy
  }

  /// The schedules of the union.
  public var unionMembers: [MonitoringSchedule] {
    schedules.filter { strictestUnion.contains($0.id) }
  }

  /// The schedule of this id.
  public func schedule(_ id: String) -> MonitoringSchedule? { schedules.first { $0.id == id } }

  /// The schedules whose visits hold: the one of this id, or all of the union without one.
  public func followed(_ id: String?) -> [MonitoringSchedule] {
    id.map { id in schedules.filter { $0.id == id } } ?? unionMembers
  }
}

/// Something that is measured again and again.
public struct MonitoredTest: Sendable, Hashable {
  /// `blood-count`, the name that schedules use.
  public let id: String
  /// `blood count`, as a calendar prints it.
  public let name: String
  /// What the laboratory measures.
  public let measures: String

  public init(id: String, name: String, measures: String) {
    self.id = id
    self.name = name
    self.measures = measures
  }
}

/// Something that is done once, before the first dose.
public struct BaselineCheck: Sendable, Hashable {
  public let text: String
  public let sources: [SourceReference]
  public let policy: String?

  public init(text: String, sources: [SourceReference], policy: String?) {
    self.text = text
    self.sources = sources
    self.policy = policy
  }
}
