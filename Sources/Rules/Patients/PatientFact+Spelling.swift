import Pharmacogenomics

extension PatientFact.Derivation {
  /// How a rule file writes it: `weight`, `weight and height`, `bilirubin by albumin`,
  /// `100 x dose by age, height and weight`, or `rise of bilirubin in 365 days`.
  public init?(spelling text: String) {
    switch text {
    case "weight": self = .weight
    case "weight and height": self = .weightAndHeight
    case let text where text.hasPrefix("rise of "):
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 6, words[3] == "in", words[5] == "days", let days = Int(words[4]),
        days > 0
      else { return nil }
      self = .rise(of: String(words[2]), days: days)
    default:
      let sides = text.split(separator: " by ", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      let parts = sides[0].split(separator: " x ", omittingEmptySubsequences: false)
      guard parts.count <= 2, let fact = parts.last.map(String.init), Self.isName(fact),
        let factor = parts.count == 2 ? ExactDecimal(plain: parts[0]) : 1, factor > 0
      else { return nil }
      let last = sides[1].split(separator: " and ", omittingEmptySubsequences: false)
      let divisors =
        (last.first ?? "").split(separator: ", ", omittingEmptySubsequences: false)
        .map(String.init) + last.dropFirst().map(String.init)
      guard last.count <= 2, divisors.allSatisfy(Self.isName) else { return nil }
      self = .quotient(factor: factor, of: fact, by: divisors)
    }
  }

  /// The facts that it reads; the weight is none.
  public var facts: [String] {
    switch self {
    case .weight: []
    case .weightAndHeight: [PatientFact.height]
    case .rise(let fact, _): [fact]
    case .quotient(_, let fact, let divisors): [fact] + divisors
    }
  }

  private static func isName(_ text: String) -> Bool { !text.isEmpty && !text.contains(" ") }
}
