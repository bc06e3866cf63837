import Pharmacogenomics
import Rules

/// Reads one row of a dose decision.
struct DoseRuleReader {
  let inputs: DecisionInputs
  let drug: DrugDefinition?
  let context: LoadContext

  private static let keys = Keys(
    ["id", "when", "action", "strength", "says"],
    optional: [
      "dose", "steady-state", "source", "policy", "order", "guideline-says", "alternative",
    ])

  /// `nil` when the row is no mapping or has no known action.
  func read(_ value: Value) -> DoseRule? {
    let id = value.node["id"]?.written ?? ""
    guard let fields = value.fields(Self.keys, of: id.isEmpty ? "a rule" : "rule '\(id)'") else {
      return nil
    }
    let conditions = fields["when"].map { inputs.conditions($0, of: fields.what) } ?? [:]
    let action = fields["action"]?.choice(of: DoseRule.Action.self)
    let dose = fields["dose"].flatMap(band)
    let steadyState = fields["steady-state"].flatMap(weeks)
    let strength = fields["strength"]?.choice(of: DoseRule.Strength.self)
    let sources = fields.sources(context)
    let orders = fields["order"]?.names(in: context.sentences)
    let says = fields.sentence("says", context)
    let guidelineSays = fields.sentence("guideline-says", context)
    let alternative = fields.sentence("alternative", context)
    let policy = fields["policy"]?.text
    guard let action else { return nil }
    checkKeys(of: fields, action)
    return DoseRule(
      id: fields.text("id"), conditions: conditions, action: action, dose: dose,
      steadyState: steadyState, strength: strength ?? .none, sources: sources, policy: policy,
      says: says ?? "", orders: orders == nil ? [] : written(fields["order"]),
      guidelineSays: guidelineSays, alternative: alternative, location: fields.location)
  }

  /// The keys of the orders in their written order.
  private func written(_ value: Value?) -> [String] {
    guard case .list(let nodes) = value?.node.content else { return [] }
    return nodes.compactMap(\.written)
  }

  /// The band and the start point, inside each other and below the ceiling.
  private func band(_ value: Value) -> DoseBand? {
    guard let fields = value.fields(Keys(["band", "start"]), of: "'dose'") else { return nil }
    let band = fields["band"]?.range(.percentOfTarget)
    let start = fields["start"]?.quantity(.percentOfTarget)
    if let band, let drug, band.upperBound * drug.target.value > drug.ceiling.value {
      let dose = band.upperBound * drug.target.value
      fields["band"]?.report(
        .badRange,
        "the band ends at \(dose) mg/kg/day, above the ceiling of \(drug.ceiling.value) mg/kg/day")
    }
    guard let band, let start else { return nil }
    guard band.lowerBound > 0 else {
      fields["band"]?.report(.badRange, "a band begins above 0")
      return nil
    }
    guard band.contains(start) else {
      fields["start"]?.report(.badRange, "the start lies outside the band")
      return nil
    }
    return DoseBand(lower: band.lowerBound, upper: band.upperBound, start: start)
  }

  private func weeks(_ value: Value) -> WeekInterval? {
    guard let range = value.range(.weeks, orSingle: true) else { return nil }
    let first = range.lowerBound.wholeMultiples(of: 1)
    let last = range.upperBound.wholeMultiples(of: 1)
    guard ExactDecimal(first) == range.lowerBound, ExactDecimal(last) == range.upperBound,
      last <= 520, let weeks = WeekInterval(first: first, last: last)
    else {
      value.report(.badRange, "\(value.name) is a whole number of weeks, at least 1")
      return nil
    }
    return weeks
  }
}
