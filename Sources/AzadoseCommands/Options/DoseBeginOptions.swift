import ArgumentParser
import Pharmacogenomics
import Rules

/// Since when the present dose is taken.
struct DoseBeginOptions: ParsableArguments {
  @Option(
    help: "The first day of the present dose, as in 2026-09-01; with --on.",
    transform: CivilDay.init(argument:))
  var since: CivilDay?

  /// From the first day of the dose to the sample; `nil` where one of them is not stated.
  ///
  /// - Throws: `ValidationError` for days in the wrong order, too many of them, or a fact that is
  ///   stated as well.
  func daysOnDose(
    on: CivilDay?, _ facts: [String: StatedValue], _ rules: RuleSet
  ) throws -> StatedValue? {
    guard let since, let on else { return nil }
    let days = on.days(since: since)
    guard days >= 0 else {
      throw ValidationError("the day \(on) is before the first day of the dose, \(since)")
    }
    let name = PatientFact.daysOnDose
    if facts[name] != nil {
      throw ValidationError("'\(name)' is stated, and follows from --since and --on; give one")
    }
    guard case .number(let scale) = rules.statedInputs.first(where: { $0.name == name })?.kind
    else { throw ValidationError("no rule asks for '\(name)'") }
    guard scale.plausible.contains(ExactDecimal(days)) else {
      throw ValidationError("\(days) days on one dose are not plausible; check --since and --on")
    }
    return StatedValue(ExactDecimal(days), on: scale)
  }
}
