/// A patient whom a decision does not answer as its hit policy demands.
///
/// A checked rule set has none.
public struct Undecided: Error, Sendable, Hashable {
  public let decision: String
  /// By the name of the input.
  public let values: [String: String]
  /// The rules that all hold; empty when none does.
  public let rules: [String]

  public init(decision: String, values: [String: String], rules: [String]) {
    self.decision = decision
    self.values = values
    self.rules = rules
  }
}

extension Undecided: CustomStringConvertible {
  public var description: String {
    let input = values.keys.sorted().map { "\($0)=\(values[$0] ?? "")" }.joined(separator: ", ")
    return rules.isEmpty
      ? "no rule of '\(decision)' decides \(input); run 'azadose rules check'"
      : "rules \(rules.joined(separator: ", ")) of '\(decision)' all decide \(input); "
        + "run 'azadose rules check'"
  }
}
