public import Pharmacogenomics

/// Works out the facts that follow from others.
public struct DerivedFacts: Sendable {
  private let facts: [PatientFact]

  public init(_ rules: RuleSet) {
    facts = rules.patientFacts.flatMap(\.facts).filter { $0.derivation != nil }
  }

  /// What was stated and what follows from it, by name.
  ///
  /// A number that is not plausible is left out, as if nobody had stated what it follows from.
  public func adding(
    to stated: [String: StatedValue], weight: BodyWeight?
  ) -> [String: StatedValue] {
    var all = stated
    for fact in facts {
      guard case .number(let scale) = fact.input.kind,
        let number = number(fact.derivation, stated, weight), scale.plausible.contains(number)
      else { continue }
      all[fact.name] = StatedValue(number, on: scale)
    }
    return all
  }

  private func number(
    _ derivation: PatientFact.Derivation?, _ stated: [String: StatedValue], _ weight: BodyWeight?
  ) -> ExactDecimal? {
    guard let kilograms = weight?.kilograms else { return nil }
    switch derivation {
    case .weight: return kilograms
    case .weightAndHeight:
      guard let centimetres = stated[PatientFact.height]?.number, centimetres > 0 else {
        return nil
      }
      return (kilograms * 10_000).divided(by: centimetres * centimetres, places: 1)
    case nil: return nil
    }
  }
}
