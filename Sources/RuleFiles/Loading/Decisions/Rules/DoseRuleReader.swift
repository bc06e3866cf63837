import Pharmacogenomics
import Rules

/// Reads one row of a dose decision.
struct DoseRuleReader: RuleReading {
  let conditions: ConditionReader
  let drug: DrugDefinition?
  let context: LoadContext

  static let keys = Keys(
    ["id", "when", "action", "strength", "says"],
    optional: [
      "dose", "steady-state", "source", "policy", "order", "guideline-says", "alternative",
    ])

  func read(_ value: Value) -> DoseRule? {
    guard let fields = open(value, Self.keys) else { return nil }
    let conditions = when(fields)
    let action = fields["action"]?.choice(of: DoseRule.Action.self)
    let dose = fields["dose"].flatMap { DoseBandReader(drug: drug).read($0) }
    let steadyState = fields["steady-state"].flatMap(weeks)
    let strength = fields["strength"]?.choice(of: DoseRule.Strength.self)
    let sources = fields.sources(context)
    let orders = sentenceList("order", of: fields)
    let says = fields.sentence("says", context)
    let guidelineSays = fields.sentence("guideline-says", context)
    let alternative = fields.sentence("alternative", context)
    let policy = fields["policy"]?.text
    guard let action else { return nil }
    checkKeys(of: fields, action)
    checkStart(of: fields, action, dose)
    return DoseRule(
      id: fields.text("id"), conditions: conditions, action: action, dose: dose,
      steadyState: steadyState, strength: strength ?? .none, sources: sources, policy: policy,
      says: says ?? "", orders: orders,
      guidelineSays: guidelineSays, alternative: alternative, location: fields.location)
  }

  private func weeks(_ value: Value) -> WeekInterval? {
    guard let range = value.range(.weeks, orSingle: true) else { return nil }
    guard let first = wholeWeeks(range.lowerBound), let last = wholeWeeks(range.upperBound),
      let weeks = WeekInterval(first: first, last: last)
    else {
      value.report(
        .badRange, "\(value.name) is a whole number of weeks, at least 1 and at most 520")
      return nil
    }
    return weeks
  }

  /// Ten years are too long to wait, and huge numbers are no `Int`.
  private func wholeWeeks(_ weeks: ExactDecimal) -> Int? {
    guard weeks <= 520 else { return nil }
    let whole = weeks.wholeMultiples(of: 1)
    return ExactDecimal(whole) == weeks ? whole : nil
  }
}
