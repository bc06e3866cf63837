public import Pharmacogenomics

/// What the values of a running treatment mean, as plain, ordered values: what the text prints and
/// the JSON holds.
public struct FollowUpReport: Sendable, Encodable {
  /// Name and version of the JSON format.
  public var format = "azadose-follow-up/1"
  /// `metabolites` or `labs`.
  public let topic: String
  /// The most urgent step, `reduce`.
  public let next: String
  /// Why, in one or two sentences.
  public let headline: String
  /// The most urgent first.
  public let findings: [FollowUpFinding]
  /// What was stated and a rule asks for.
  public let measured: [MeasuredPart]
  /// What a rule asks for and was measured too long before the newest value: it counts as not
  /// measured.
  public let expired: [MeasuredPart]
  /// What follows from it.
  public let workedOut: [MeasuredPart]
  /// What a rule asks for and nobody stated.
  public let notStated: [String]
  /// What was stated and no rule of this topic asks for.
  public let notUsed: [FactPart]
  /// The course of each number that was measured more than once.
  public let trend: [TrendPart]
  /// Two numbers that are judged together; left out where the topic has none, or neither is known.
  public let plane: PlanePart?
  public let sources: [SourcePart]
  public let limits: String
  public let madeBy: FollowUpProvenance
}

/// One rule that speaks.
public struct FollowUpFinding: Sendable, Encodable {
  /// `stop`, `interrupt`, `reduce`, `refer`, `repeat`, `raise`, `keep` or `note`.
  public let next: String
  /// Whether a more urgent step forbids it: then nothing is raised, and nothing just kept.
  public let isOverruled: Bool
  public let text: String
  public let consider: [String]
  public let decision: String
  public let rule: String
  /// `rules/azathioprine/follow-up/metabolite-zone.yaml:30`.
  public let location: String
  public let sources: [String]
  public let policy: String?
}

/// One value and, if it is known, its day.
public struct MeasuredPart: Sendable, Encodable {
  public let name: String
  public let asks: String
  public let value: String
  /// `null` where no day was stated.
  public let day: CivilDay?
  /// Whether something else was measured later.
  public let isOlder: Bool
}

/// How one number went.
public struct TrendPart: Sendable, Encodable {
  public struct Point: Sendable, Encodable {
    public let day: CivilDay
    public let value: ReportNumber
  }

  public let name: String
  public let asks: String
  public let unit: String
  /// Ascending in time, at least two.
  public let points: [Point]
  /// From the first to the last, in percent of the first; `null` where the first is 0.
  public let changePercent: ReportNumber?
  /// `steady` where all values are equal, `falling` or `rising` where none is higher or lower than
  /// the one before, else `varying`.
  public let course: String
}

/// What made the page.
public struct FollowUpProvenance: Sendable, Encodable {
  public let tool: String
  public let version: String
  public let ruleSet: String
  public let ruleSetVersion: String
  /// SHA-256 of the rule set, lower-case hex.
  public let ruleSetDigest: String
}
