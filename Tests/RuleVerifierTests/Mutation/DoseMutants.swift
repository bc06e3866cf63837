import Pharmacogenomics
import Rules

/// Slips in what rules give: a band one percent higher, an effect that is milder.
enum DoseMutants {
  /// Each dose with its lower end, start, or upper end one percent of the target higher.
  static func raised(_ rules: [DoseRule]) -> [(change: String, rules: [DoseRule])] {
    rules.indices.flatMap { index -> [(String, [DoseRule])] in
      guard let dose = rules[index].dose else { return [] }
      return raised(dose).map { change, band in
        var changed = rules
        changed[index] = rules[index].with(dose: band)
        return ("\(rules[index].id): \(change)", changed)
      }
    }
  }

  /// Each cap one percent higher, each effect replaced by the next milder one.
  static func milder(_ rules: [ModifierRule]) -> [(change: String, rules: [ModifierRule])] {
    rules.indices.flatMap { index -> [(String, [ModifierRule])] in
      let effects: [(String, ModifierRule.Effect)] =
        switch rules[index].effect {
        case .cap(let band): raised(band).map { ($0, .cap($1)) } + [("kept", .keep)]
        case .withhold: [("kept", .keep)]
        case .avoid: [("withheld", .withhold), ("kept", .keep)]
        case .multiply(let share):
          [("multiplied by more", .multiply(share + raise)), ("kept", .keep)]
        case .keep: []
        }
      return effects.map { change, effect in
        var changed = rules
        changed[index] = rules[index].with(effect: effect)
        return ("\(rules[index].id): \(change)", changed)
      }
    }
  }

  private static let raise = ExactDecimal(1, places: 2)

  private static func raised(_ band: DoseBand) -> [(String, DoseBand)] {
    [
      ("lower end raised", band.lower + raise, band.upper, band.start),
      ("start raised", band.lower, band.upper, band.start + raise),
      ("upper end raised", band.lower, band.upper + raise, band.start),
      ("band raised", band.lower + raise, band.upper + raise, band.start + raise),
    ].compactMap { change, lower, upper, start in
      DoseBand(lower: lower, upper: upper, start: start).map { (change, $0) }
    }
  }
}
