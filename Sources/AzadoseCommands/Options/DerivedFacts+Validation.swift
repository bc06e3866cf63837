import ArgumentParser
import Pharmacogenomics
import Rules

extension DerivedFacts {
  /// What was stated and what follows from it.
  ///
  /// - Throws: `ValidationError` for numbers that do not fit together.
  func validated(
    _ stated: [String: StatedValue], weight: BodyWeight?
  ) throws -> [String: StatedValue] {
    do throws(ImplausibleFact) {
      return try addingPlausible(to: stated, weight: weight)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
