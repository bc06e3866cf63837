import Pharmacogenomics
import Rules

/// Reads one row of what a guideline answers.
struct GuidelineRuleReader: RuleReading {
  let conditions: ConditionReader
  let guideline: GuidelineRule.Guideline
  let context: LoadContext

  static let keys = Keys(["id", "when", "gives", "says"], optional: ["band", "source"])

  func read(_ value: Value) -> GuidelineRule? {
    guard let fields = open(value, Self.keys) else { return nil }
    let conditions = when(fields)
    let says = fields.sentence("says", context)
    let sources = fields.sources(context)
    let band = fields["band"].flatMap(band)
    guard let gives = fields["gives"]?.choice(of: GuidelineRule.Gives.self) else { return nil }
    if !gives.givesDose, fields["band"] != nil {
      context.findings.report(
        .unknownKey, at: fields.place(of: "band"),
        "a rule that says '\(gives.rawValue)' has no 'band'",
        hint: "delete it, or say that the guideline gives a dose")
    }
    return GuidelineRule(
      id: fields.text("id"), conditions: conditions, guideline: guideline, gives: gives,
      band: band, says: says ?? "", sources: sources, location: fields.location)
  }

  private func band(_ value: Value) -> ClosedRange<ExactDecimal>? {
    guard let band = value.range(.percentOfTarget) else { return nil }
    if band.lowerBound <= 0 { value.report(.badRange, "a band begins above 0") }
    return band
  }
}
