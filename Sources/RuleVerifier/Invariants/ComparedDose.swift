import Pharmacogenomics
import Rules

/// A dose for comparisons, as fractions of the target.
struct ComparedDose: Hashable {
  /// What an answer without a dose counts as.
  enum Reading {
    /// Not compared, except *avoid*, which is 0.
    case onlyDoses
    /// As 0, whatever the answer.
    case orNothing
  }

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

  init?(_ answer: DoseAnswer, _ reading: Reading) {
    switch reading {
    case .onlyDoses: self.init(answer)
    case .orNothing: self.init(orNothing: answer)
    }
  }

  func exceeds(_ other: ComparedDose) -> Bool { upper > other.upper || start > other.start }

  /// `up to 80%, start 50% of target`.
  var text: String {
    upper == 0 ? "no dose" : "up to \(upper * 100)%, start \(start * 100)% of target"
  }
}
