import Pharmacogenomics
public import Rules

/// How a guideline's answer stands to that of the rules.
public enum GuidelineRelation: String, Sendable, Hashable, CaseIterable {
  /// Neither gives a dose, or both give one band or one number.
  case same
  /// The start lies inside the guideline's band.
  case startInside = "start within its band"
  case startsLower = "report starts lower"
  case startsHigher = "report starts higher"
  case givesDose = "dose where the report gives none"
  case givesNone = "no dose where the report gives one"
  /// The guideline says usual or reduced, without a number.
  case noNumber = "no number to compare"
  case noAnswer = "no answer"

  public init(_ rule: GuidelineRule, to decision: DoseDecision) {
    guard rule.gives != .noAnswer else {
      self = .noAnswer
      return
    }
    guard case .dose(let amount) = decision.outcome else {
      self = rule.gives.givesDose ? .givesDose : .same
      return
    }
    guard rule.gives.givesDose else {
      self = .givesNone
      return
    }
    guard let band = rule.band else {
      self = .noNumber
      return
    }
    let own = amount.band
    if own.start < band.lowerBound {
      self = .startsLower
    } else if own.start > band.upperBound {
      self = .startsHigher
    } else {
      // One number of a guideline is opened to a band so that tablets fit.
      let isSame =
        band.lowerBound == band.upperBound
        || (band.lowerBound == own.lower && band.upperBound == own.upper)
      self = isSame ? .same : .startInside
    }
  }

  /// Whether a reader need not look further; `nil` where the guideline does not answer.
  ///
  /// A guideline without a number agrees where it reduces the dose exactly when the rules do.
  public static func agrees(_ rule: GuidelineRule, with decision: DoseDecision) -> Bool? {
    switch GuidelineRelation(rule, to: decision) {
    case .same, .startInside: return true
    case .startsLower, .startsHigher, .givesDose, .givesNone: return false
    case .noAnswer: return nil
    case .noNumber:
      guard case .dose(let amount) = decision.outcome else { return nil }
      return (amount.band.start < 1) == (rule.gives == .reducedDose)
    }
  }
}
