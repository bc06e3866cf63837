public import Pharmacogenomics
public import Rules

/// Why no decision is made at all.
public enum DosingError: Error, Sendable, Hashable {
  /// The weight lies outside the range for which doses are computed.
  case weightOutside(stated: String, accepted: ClosedRange<ExactDecimal>)
  /// A decision does not answer a patient; a checked rule set always does.
  case undecided(Undecided)
}

extension DosingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .weightOutside(let stated, let accepted):
      return "the weight \(stated) is outside \(accepted.lowerBound)–\(accepted.upperBound) kg;"
        + " check the number and its unit (kg, g or lb)"
    case .undecided(let problem): return problem.description
    }
  }
}
