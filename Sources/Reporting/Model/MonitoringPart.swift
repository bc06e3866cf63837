public import Pharmacogenomics

/// What is measured when.
public struct MonitoringPart: Sendable, Encodable {
  /// `strictest-union`, or the id of the schedule that was chosen.
  public let schedule: String
  /// The day of the first dose, if it was stated.
  public let startDate: CivilDay?
  public let baseline: [BaselinePart]
  /// For each test the interval that holds, by time.
  public let tests: [MonitoredTestPart]
  public let earlyCounts: EarlyCountsPart?
  /// In order.
  public let visits: [VisitPart]
  /// Every published schedule, followed or not.
  public let schedules: [SchedulePart]
  /// How months are counted, and what else is the rule set's own choice.
  public let policy: String
}

/// Something that is done before the first dose.
public struct BaselinePart: Sendable, Encodable {
  public let text: String
  public let sources: [String]
  public let policy: String?
}

/// How often one test is repeated.
public struct MonitoredTestPart: Sendable, Encodable {
  public let test: String
  /// `blood count`.
  public let name: String
  public let measures: String
  public let intervals: [IntervalPart]
}

/// Weeks in which a test has one interval.
public struct IntervalPart: Sendable, Encodable {
  public let everyWeeks: Int
  /// The week after which it begins.
  public let fromWeek: Int
  /// The week with which it ends; `null` where there is no end.
  public let untilWeek: Int?
}

/// Tests in the first weeks, for patients whose counts may fall early.
public struct EarlyCountsPart: Sendable, Encodable {
  public let text: String
  /// The days before its weekly tests; of several days one is enough.
  public let days: [DaySpanPart]
  /// No higher dose before the result of this day.
  public let noIncreaseBefore: DaySpanPart
  public let policy: String
  /// `rules/azathioprine/schedules.yaml:80`.
  public let location: String
}

/// One day on which something is measured.
public struct VisitPart: Sendable, Encodable {
  /// Several days where one of them is enough.
  public let days: DaySpanPart
  /// Names of tests.
  public let tests: [String]
  /// Whether it stands here for the early counts alone.
  public let isEarly: Bool
}

/// One published schedule.
public struct SchedulePart: Sendable, Encodable {
  public let id: String
  public let title: String
  /// Whether its visits are among those of this calendar.
  public let isFollowed: Bool
  public let tests: [MonitoredTestPart]
  public let note: String?
  public let sources: [String]
  public let policy: String?
  /// `rules/azathioprine/schedules.yaml:40`.
  public let location: String
}
