import Pharmacogenomics
import Rules

/// One entry of `inputs:` as a decision file declares it.
struct DeclaredInput {
  let name: String
  let kind: Kind
  let location: SourceLocation

  /// Like `DecisionInput.Kind`, before the places are known at which rules cut numbers.
  enum Kind: Equatable {
    case phenotype(gene: String)
    case copies(gene: String, variant: String)
    case flag
    case choice([String])
    case number(MeasureUnit, plausible: ClosedRange<ExactDecimal>, worse: Direction)
    case answer(of: String)

    var isNumber: Bool {
      if case .number = self { true } else { false }
    }
  }

  /// Where a patient is worse off.
  enum Direction: String, CaseIterable {
    case higher
    case lower
  }
}
