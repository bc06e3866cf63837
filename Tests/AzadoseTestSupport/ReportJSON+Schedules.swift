public import Foundation

extension ReportJSON {
  public struct DaySpan: Decodable, Sendable, Hashable {
    public let first: Int
    public let last: Int?
    public let firstDate: String?
    public let lastDate: String?
  }

  public struct Titration: Decodable, Sendable {
    public struct Step: Decodable, Sendable {
      public let days: DaySpan
      public let milligramsPerDay: Decimal
      public let tablets: String?
    }

    public struct Plan: Decodable, Sendable {
      public let id: String
      public let steps: [Step]
      public let condition: String?
      public let reassess: DaySpan?
    }

    public let startDate: String?
    public let plans: [Plan]
  }

  public struct Monitoring: Decodable, Sendable {
    public struct Check: Decodable, Sendable {
      public let text: String
      public let sources: [String]
    }

    public struct Visit: Decodable, Sendable {
      public let days: DaySpan
      public let tests: [String]
      public let isEarly: Bool
    }

    public struct EarlyCounts: Decodable, Sendable {
      public let text: String
      public let days: [DaySpan]
      public let noIncreaseBefore: DaySpan
    }

    public struct Schedule: Decodable, Sendable {
      public let id: String
      public let isFollowed: Bool
      public let sources: [String]
    }

    public let schedule: String
    public let baseline: [Check]
    public let earlyCounts: EarlyCounts?
    public let visits: [Visit]
    public let schedules: [Schedule]
  }
}
