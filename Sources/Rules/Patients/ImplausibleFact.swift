import Pharmacogenomics

/// Stated numbers that are each plausible and do not fit together.
public struct ImplausibleFact: Error, Sendable, Hashable, CustomStringConvertible {
  /// What follows from them, as a form asks for it: `Body mass index`.
  public let asks: String
  /// The names under which they are stated.
  public let sources: [String]
  /// The scale on which what follows from them is not plausible.
  public let scale: NumberScale

  /// What does not fit, its limits, and what to do.
  public var description: String {
    let names = sources.map { "'\($0)'" }.joined(separator: " and ")
    let (least, most) = (scale.plausible.lowerBound, scale.plausible.upperBound)
    return "\(names) do not fit together: \(asks.lowercased()) would not lie within "
      + "\(least)–\(most) \(scale.unit.rawValue); check them and their units"
  }
}
