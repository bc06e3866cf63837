/// One row of a decision: for whom it holds, and what it answers.
public protocol DecisionRule: Sendable, Hashable {
  var id: String { get }
  /// Allowed values per input; an input that is not listed may have any value.
  var conditions: [String: Set<String>] { get }
  /// The word by which `strictest` ranks the rule, and which other decisions see.
  var answer: String { get }
  /// Why a choice is ours and no guideline's.
  var policy: String? { get }
  var sources: [SourceReference] { get }
  /// Where it is written; a comparison of two rule sets looks past it.
  var location: SourceLocation { get set }

  /// Whether two rules do the same to a patient.
  func givesSame(as other: Self) -> Bool

  /// Whether this rule, which stands stricter, gives no patient more than the other would.
  func mayOverrule(_ other: Self) -> Bool
}

extension DecisionRule {
  public func mayOverrule(_ other: Self) -> Bool { true }
}
