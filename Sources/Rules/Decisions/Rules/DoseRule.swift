/// One row of a dose decision.
public struct DoseRule: DecisionRule {
  /// What the row tells the prescriber to do.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    /// Start at the standard dose.
    case start
    /// Start at a reduced dose.
    case startReduced = "start reduced"
    /// No dose: another drug.
    case avoid
    /// No dose before a test.
    case testFirst = "test first"
    /// No dose: the evidence does not allow one.
    case withhold

    /// Whether the row carries a dose.
    public var givesDose: Bool { self == .start || self == .startReduced }
  }

  /// Strength of the guideline's recommendation.
  public enum Strength: String, Sendable, Hashable, CaseIterable {
    case strong
    case moderate
    case optional
    /// The guideline recommends, and grades nothing.
    case notGraded = "not graded"
    /// The guideline recommends; its wording and grade were read in copies only.
    case notVerified = "wording not verified"
    /// No guideline recommends it.
    case none
  }

  public let id: String
  /// Allowed values per input; an input that is not listed may have any value.
  public let conditions: [String: Set<String>]
  public let action: Action
  /// Present exactly when the action gives a dose.
  public let dose: DoseBand?
  /// Weeks until the dose may be judged, from the guideline.
  public let steadyState: WeekInterval?
  public let strength: Strength
  public let sources: [SourceReference]
  /// Why a number is ours and not the guideline's.
  public let policy: String?
  /// Key of the sentence that gives the reason.
  public let says: String
  /// Keys of the sentences that name the tests to order.
  public let orders: [String]
  /// Key of the sentence that says what the guideline itself would do.
  public let guidelineSays: String?
  /// Key of the sentence on what to consider instead.
  public let alternative: String?
  public var location: SourceLocation

  public init(
    id: String, conditions: [String: Set<String>], action: Action, dose: DoseBand?,
    steadyState: WeekInterval?, strength: Strength, sources: [SourceReference], policy: String?,
    says: String, orders: [String], guidelineSays: String?, alternative: String?,
    location: SourceLocation
  ) {
    self.id = id
    self.conditions = conditions
    self.action = action
    self.dose = dose
    self.steadyState = steadyState
    self.strength = strength
    self.sources = sources
    self.policy = policy
    self.says = says
    self.orders = orders
    self.guidelineSays = guidelineSays
    self.alternative = alternative
    self.location = location
  }

  public var answer: String { action.rawValue }

  public func givesSame(as other: DoseRule) -> Bool {
    action == other.action && dose == other.dose
  }
}
