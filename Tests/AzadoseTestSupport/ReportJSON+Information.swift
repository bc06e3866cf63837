public import Foundation

extension ReportJSON {
  public struct Guideline: Decodable, Sendable {
    public struct Rule: Decodable, Sendable {
      public let id: String
      public let location: String
      public let sources: [String]
    }

    public let name: String
    public let title: String
    public let inputs: [String: String]
    public let gives: String
    public let bandPercentOfTarget: [Decimal]?
    public let text: String
    public let relation: String
    public let agrees: Bool?
    public let rule: Rule
  }

  public struct Information: Decodable, Sendable {
    public struct Fact: Decodable, Sendable {
      public let text: String
      public let sources: [String]
    }

    public struct Entry: Decodable, Sendable {
      public let id: String
      public let about: String
      public let facts: [Fact]
    }

    public let section: String
    public let title: String
    public let shown: String
    public let applies: Bool
    public let text: String
    public let entries: [Entry]
  }

  /// What the guideline of this name says.
  public func guideline(_ name: String) -> Guideline? { guidelines.first { $0.name == name } }
}
