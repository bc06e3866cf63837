public import Pharmacogenomics

/// What a case wants of the answer; what it does not name may be anything.
public struct WantedAnswer: Sendable, Hashable {
  /// The daily amount of tablets.
  public enum Tablets: Sendable, Hashable {
    case milligrams(ExactDecimal)
    /// No dose, or a dose for which no tablet is small enough.
    case none
  }

  /// The rules of the tested decision that decide, sorted by their ids.
  public let rules: Located<[String]>?
  /// Phenotypes by gene; a gene that is not named may have any.
  public let phenotypes: [String: Located<String>]
  /// The word that the tested decision answers.
  public let answer: Located<String>?
  public let action: Located<DoseRule.Action>?
  /// The start point, mg per day.
  public let start: Located<ExactDecimal>?
  /// The band, mg per day.
  public let band: Located<ClosedRange<ExactDecimal>>?
  public let tablets: Located<Tablets>?
  /// For each gene the diplotypes that its file allows, likeliest first.
  public let diplotypes: [String: Located<[String]>]

  public init(
    rules: Located<[String]>?, phenotypes: [String: Located<String>], answer: Located<String>?,
    action: Located<DoseRule.Action>?,
    start: Located<ExactDecimal>?,
    band: Located<ClosedRange<ExactDecimal>>?, tablets: Located<Tablets>?,
    diplotypes: [String: Located<[String]>] = [:]
  ) {
    self.rules = rules
    self.phenotypes = phenotypes
    self.answer = answer
    self.action = action
    self.start = start
    self.band = band
    self.tablets = tablets
    self.diplotypes = diplotypes
  }
}

extension WantedAnswer.Tablets: CustomStringConvertible {
  /// `150 mg` or `none`.
  public var description: String {
    switch self {
    case .milligrams(let amount): "\(amount) mg"
    case .none: "none"
    }
  }
}
