public import Pharmacogenomics

/// One row of a table that says what a guideline answers; it changes no dose.
public struct GuidelineRule: DecisionRule {
  /// What the guideline tells the prescriber.
  public enum Gives: String, Sendable, Hashable, CaseIterable {
    case usualDose = "usual dose"
    case reducedDose = "reduced dose"
    /// Another drug.
    case noDose = "no dose"
    /// It has no row for the patient, or asks for more.
    case noAnswer = "no answer"

    /// Whether the row may hold a number.
    public var givesDose: Bool { self == .usualDose || self == .reducedDose }
  }

  /// The guideline of a whole table.
  public struct Guideline: Sendable, Hashable {
    /// The name of its decision.
    public let name: String
    public let title: String
    /// The profile whose phenotypes it goes by; `nil` for those of the rule set.
    public let profile: String?

    public init(name: String, title: String, profile: String?) {
      self.name = name
      self.title = title
      self.profile = profile
    }
  }

  public let id: String
  public let conditions: [String: Set<String>]
  public let guideline: Guideline
  public let gives: Gives
  /// Fractions of the drug's target; `nil` where the guideline gives no number.
  public let band: ClosedRange<ExactDecimal>?
  /// Key of the sentence with the guideline's answer.
  public let says: String
  public let sources: [SourceReference]
  public var location: SourceLocation

  public init(
    id: String, conditions: [String: Set<String>], guideline: Guideline, gives: Gives,
    band: ClosedRange<ExactDecimal>?, says: String, sources: [SourceReference],
    location: SourceLocation
  ) {
    self.id = id
    self.conditions = conditions
    self.guideline = guideline
    self.gives = gives
    self.band = band
    self.says = says
    self.sources = sources
    self.location = location
  }

  public var answer: String { gives.rawValue }

  /// What a guideline says is no choice of the rule set.
  public var policy: String? { nil }

  public func givesSame(as other: GuidelineRule) -> Bool {
    guideline == other.guideline && gives == other.gives && band == other.band
      && says == other.says
  }
}
