import Pharmacogenomics
import Rules

/// A dose for comparisons, as fractions of the target.
struct ComparedDose: Equatable {
  let upper: ExactDecimal
  let start: ExactDecimal

  /// What an answer gives at most; `nil` for withheld and test first, which are no dose and are
  /// not compared. *Avoid* counts as 0.
  init?(_ answer: DoseAnswer) {
    if answer.action == .withhold || answer.action == .testFirst { return nil }
    self.init(orNothing: answer)
  }

  /// Likewise, but every answer without a dose counts as 0.
  init(orNothing answer: DoseAnswer) {
    upper = answer.dose?.upper ?? 0
    start = answer.dose?.start ?? 0
  }

  func exceeds(_ other: ComparedDose) -> Bool { upper > other.upper || start > other.start }

  /// `up to 80%, start 50% of target`.
  var text: String {
    upper == 0 ? "no dose" : "up to \(upper * 100)%, start \(start * 100)% of target"
  }
}
