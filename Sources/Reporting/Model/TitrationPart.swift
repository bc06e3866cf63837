public import Pharmacogenomics

/// The ways to the recommended dose.
public struct TitrationPart: Sendable, Encodable {
  /// The day of the first dose, if it was stated.
  public let startDate: CivilDay?
  public let plans: [TitrationPlanPart]
}

/// One way to the recommended dose.
public struct TitrationPlanPart: Sendable, Encodable {
  public let id: String
  public let title: String
  /// The last one is the recommended dose.
  public let steps: [TitrationStepPart]
  /// When the dose may be raised, one sentence.
  public let condition: String?
  /// When the recommended dose may be judged, by the acting rule.
  public let reassess: DaySpanPart?
  public let sources: [String]
  public let policy: String?
  /// `rules/azathioprine/schedules.yaml:90`.
  public let location: String
}

/// One daily dose, for some days.
public struct TitrationStepPart: Sendable, Encodable {
  public let days: DaySpanPart
  public let milligramsPerDay: ReportNumber
  /// `1 × 50 mg`; `null` when no tablet fits.
  public let tablets: String?
}

/// Days after the start, day 1 being that of the first dose.
public struct DaySpanPart: Sendable, Encodable {
  public let first: Int
  /// `null` where there is no end.
  public let last: Int?
  public let firstDate: CivilDay?
  public let lastDate: CivilDay?

  init(_ first: Int, _ last: Int?, start: CivilDay?) {
    self.first = first
    self.last = last
    firstDate = start?.adding(days: first - 1)
    lastDate = last.flatMap { start?.adding(days: $0 - 1) }
  }
}
