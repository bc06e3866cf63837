public import Pharmacogenomics

/// Works out the facts that follow from others.
public struct DerivedFacts: Sendable {
  private let facts: [PatientFact]

  public init(_ rules: RuleSet) {
    facts = rules.facts.filter { $0.derivation != nil }
  }

  /// What was stated and what follows from it, by name; a fact may follow from one that stands
  /// before it.
  ///
  /// A number that is not plausible is left out, as if nobody had stated what it follows from.
  public func adding(
    to stated: [String: StatedValue], weight: BodyWeight?
  ) -> [String: StatedValue] {
    var all = stated
    for fact in facts {
      guard case .number(let scale) = fact.input.kind, let derivation = fact.derivation,
        let value = value(derivation, on: scale, all, weight)
      else { continue }
      all[fact.name] = value
    }
    return all
  }

  /// The same, where numbers that do not fit together are an error.
  ///
  /// - Throws: `ImplausibleFact` for the first fact that follows and is not plausible.
  public func addingPlausible(
    to stated: [String: StatedValue], weight: BodyWeight?
  ) throws(ImplausibleFact) -> [String: StatedValue] {
    let all = adding(to: stated, weight: weight)
    for fact in facts where all[fact.name] == nil {
      guard case .number(let scale) = fact.input.kind,
        let sources = sources(of: fact, all, weight)
      else { continue }
      throw ImplausibleFact(asks: fact.asks, sources: sources, scale: scale)
    }
    return all
  }

  /// What a fact follows from, where all of it is known; `nil` where something is missing.
  private func sources(
    of fact: PatientFact, _ known: [String: StatedValue], _ weight: BodyWeight?
  ) -> [String]? {
    switch fact.derivation {
    case .weightAndHeight:
      guard weight != nil, known[PatientFact.height]?.number != nil else { return nil }
      return ["weight", PatientFact.height]
    case .quotient(_, let name, let divisors):
      let numbers = ([name] + divisors).map { known[$0]?.number }
      // Nothing follows from 0 by 0.
      let isKnown = !numbers.contains(nil) && !numbers.allSatisfy { $0 == 0 }
      return isKnown ? [name] + divisors : nil
    // A weight has limits of its own, and the rules' are as wide.
    case .weight, .rise, nil: return nil
    }
  }

  private func value(
    _ derivation: PatientFact.Derivation, on scale: NumberScale,
    _ known: [String: StatedValue], _ weight: BodyWeight?
  ) -> StatedValue? {
    switch derivation {
    case .weight:
      return weight.flatMap { plausible($0.kilograms, on: scale) }
    case .weightAndHeight:
      guard let kilograms = weight?.kilograms,
        let centimetres = known[PatientFact.height]?.number, centimetres > 0
      else { return nil }
      return plausible(
        (kilograms * 10_000).divided(by: centimetres * centimetres, places: 1), on: scale)
    case .rise: return nil
    case .quotient(let factor, let name, let divisors):
      guard let number = known[name]?.number else { return nil }
      var divisor = ExactDecimal(1)
      for name in divisors {
        guard let one = known[name]?.number else { return nil }
        divisor = divisor * one
      }
      return StatedValue(factor * number, dividedBy: divisor, on: scale)
    }
  }

  private func plausible(_ number: ExactDecimal, on scale: NumberScale) -> StatedValue? {
    scale.plausible.contains(number) ? StatedValue(number, on: scale) : nil
  }
}
