public import Pharmacogenomics

/// Why no decision is made at all.
public enum DosingError: Error, Sendable, Hashable {
  /// The weight lies outside the range for which doses are computed.
  case weightOutside(stated: String, accepted: ClosedRange<ExactDecimal>)
  /// The table does not answer an input with exactly one rule; a checked rule set always does.
  case undecided(values: [String: String], rules: [String])
}

extension DosingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .weightOutside(let stated, let accepted):
      return "the weight \(stated) is outside \(accepted.lowerBound)–\(accepted.upperBound) kg;"
        + " check the number and its unit (kg, g or lb)"
    case .undecided(let values, let rules):
      let input = values.keys.sorted().map { "\($0)=\(values[$0] ?? "")" }.joined(separator: ", ")
      return rules.isEmpty
        ? "no rule decides \(input); run 'azadose rules check'"
        : "rules \(rules.joined(separator: ", ")) all decide \(input); run 'azadose rules check'"
    }
  }
}
