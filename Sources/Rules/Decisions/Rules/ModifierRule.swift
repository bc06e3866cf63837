public import Pharmacogenomics

/// One row of a decision that changes a dose which another decision gives.
///
/// A modifier only lowers: no effect raises an end of the band or the start.
public struct ModifierRule: DecisionRule {
  /// What becomes of the dose.
  public enum Effect: Sendable, Hashable {
    /// It stays as it is.
    case keep
    /// Band and start are multiplied by a share of at most 1.
    case multiply(ExactDecimal)
    /// Each of lower end, start and upper end becomes at most that of the cap.
    case cap(DoseBand)
    /// No dose: the evidence does not allow one.
    case withhold
    /// No dose: another drug.
    case avoid

    /// The word that rule files use.
    public var word: String {
      switch self {
      case .keep: "keep"
      case .multiply: "multiply"
      case .cap: "cap"
      case .withhold: "withhold"
      case .avoid: "avoid"
      }
    }

    /// Every word, the strictest first.
    public static let words = ["avoid", "withhold", "cap", "multiply", "keep"]
  }

  public let id: String
  public let conditions: [String: Set<String>]
  public let effect: Effect
  public let sources: [SourceReference]
  public let policy: String?
  /// Key of the sentence that gives the reason; `nil` only where the dose is kept.
  public let says: String?
  /// Keys of the sentences that stand beside the dose.
  public let cautions: [String]
  /// Keys of the sentences that say what to order or whom to ask.
  public let orders: [String]
  public var location: SourceLocation

  public init(
    id: String, conditions: [String: Set<String>], effect: Effect, sources: [SourceReference],
    policy: String?, says: String?, cautions: [String], orders: [String],
    location: SourceLocation
  ) {
    self.id = id
    self.conditions = conditions
    self.effect = effect
    self.sources = sources
    self.policy = policy
    self.says = says
    self.cautions = cautions
    self.orders = orders
    self.location = location
  }

  public var answer: String { effect.word }

  public func givesSame(as other: ModifierRule) -> Bool { effect == other.effect }

  /// A cap and a share cannot be compared: which gives less depends on the dose.
  public func mayOverrule(_ other: ModifierRule) -> Bool {
    switch (effect, other.effect) {
    case (.cap, .multiply), (.multiply, .cap): false
    default: true
    }
  }
}
