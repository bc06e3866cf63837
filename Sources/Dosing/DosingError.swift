public import Pharmacogenomics
public import Rules

/// Why no decision is made at all.
public enum DosingError: Error, Sendable, Hashable {
  /// The weight lies outside the range for which doses are computed.
  case weightOutside(stated: String, accepted: ClosedRange<ExactDecimal>)
  /// A decision does not answer a patient; a checked rule set always does.
  case undecided(Undecided)
  /// An assumption is stated for a gene that has a result.
  case assumptionNotNeeded(gene: String)
  /// An assumption says what the file, or an open result, rules out, and is not more severe.
  case assumptionContradicted(gene: String)
}

extension DosingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .weightOutside(let stated, let accepted):
      return "the weight \(stated) is outside \(accepted.lowerBound)–\(accepted.upperBound) kg;"
        + " check the number and its unit (kg, g or lb)"
    case .undecided(let problem): return problem.description
    case .assumptionNotNeeded(let gene):
      return "\(gene) has a result, so nothing milder is to be assumed of it;"
        + " leave --assume \(gene) out"
    case .assumptionContradicted(let gene):
      return "what --assume says of \(gene) is milder than what the file or the results allow, or"
        + " not possible by them; leave it out, or have the gene tested again"
    }
  }
}
