import Pharmacogenomics
import Rules

/// `drug:` the target, the ceiling, the weights and the tablets.
enum DrugSection {
  /// Scored tablets are stated for each report.
  static let splits = ["never"]
  static let keys = Keys(
    ["drug", "target", "ceiling", "weight", "check-above", "tablets"],
    optional: [
      "target-source", "ceiling-source", "weight-source", "weight-policy", "tablets-source",
    ])

  static let weightKeys = Keys(["accepted", "check-outside"])
  static let tabletKeys = Keys(["stock", "split", "policy"])

  static func read(_ node: RuleNode, _ context: LoadContext) -> DrugDefinition? {
    guard let fields = keys.open(node, of: "the drug", context.findings) else { return nil }
    let target = dose(fields["target"])
    let ceiling = dose(fields["ceiling"])
    if let target, let ceiling, target.value > ceiling.value {
      fields["ceiling"]?.report(.badRange, "the ceiling lies below the target")
    }
    let weight = fields["weight"]?.fields(weightKeys, of: "'weight'")
    let accepted = weight?["accepted"]?.range(.kilograms)
    if let accepted, accepted.lowerBound <= 0 || accepted.upperBound > 1000 {
      weight?["accepted"]?.report(
        .badRange, "the accepted weights lie above 0 and at most at 1000 kg")
    }
    let usual = weight?["check-outside"]?.range(.kilograms)
    if let accepted, let usual,
      usual.lowerBound < accepted.lowerBound || usual.upperBound > accepted.upperBound
    {
      weight?["check-outside"]?.report(
        .badRange, "'check-outside' lies inside the accepted weights")
    }
    let checkAbove = fields["check-above"]?.quantity(.milligramsPerDay)
    let stock = fields["tablets"].flatMap(stock)
    let sources = sources(fields, context)
    guard let target, let ceiling, let accepted, let usual, let checkAbove, let stock else {
      return nil
    }
    return DrugDefinition(
      name: fields.text("drug"), target: target, ceiling: ceiling, acceptedWeight: accepted,
      usualWeight: usual, checkAbove: checkAbove, stock: stock, sources: sources)
  }

  private static func dose(_ value: Value?) -> Located<ExactDecimal>? {
    guard let value, let dose = value.quantity(.milligramsPerKilogramAndDay) else { return nil }
    if dose <= 0 || dose > 100 {
      value.report(.badRange, "\(value.name) lies above 0 and at most at 100 mg/kg/day")
    }
    return Located(dose, at: value.location)
  }

  private static func stock(_ value: Value) -> TabletStock? {
    guard let fields = value.fields(tabletKeys, of: "'tablets'") else { return nil }
    if let split = fields["split"], let word = split.text, !splits.contains(word) {
      split.report(
        .unknownName, "'split' does not know '\(word)'",
        hint: "write 'never'; a scored tablet is stated for each report")
    }
    _ = fields.text("policy")
    var strengths: [TabletStock.Strength] = []
    for item in fields["stock"]?.filledItems ?? [] {
      guard let milligrams = item.strength else { continue }
      if strengths.contains(where: { $0.milligrams == milligrams }) {
        item.report(.duplicateName, "the strength \(milligrams) mg stands twice in 'stock'")
      }
      strengths.append(TabletStock.Strength(milligrams: milligrams, isScored: false))
    }
    return TabletStock(strengths: strengths)
  }

  /// The sources of all numbers, each once; weights may rest on a policy instead.
  private static func sources(_ fields: Fields, _ context: LoadContext) -> [SourceReference] {
    var sources: [SourceReference] = []
    for key in ["target", "ceiling", "weight", "tablets"] {
      let sourceKey = key + "-source"
      if key == "weight", fields[sourceKey] == nil, fields["weight-policy"] != nil {
        _ = fields.text("weight-policy")
        continue
      }
      let found = fields[sourceKey]?.sources(context)
      if found == nil {
        context.findings.report(
          .missingSource, at: fields.place(of: key), "'\(key)' has no source",
          hint: "add '\(sourceKey):' with an id of the evidence file")
      }
      for source in found ?? [] where !sources.contains(source) { sources.append(source) }
    }
    return sources
  }
}
