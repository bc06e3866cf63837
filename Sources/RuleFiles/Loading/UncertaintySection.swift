import Pharmacogenomics
import Rules

/// `uncertainty:` how much doubt a dose bears.
enum UncertaintySection {
  static let thresholds = [
    "note-below", "avoid-from", "severe-rule-above", "withhold-avoid-from",
    "unobserved-caution-from", "unobserved-withhold-above",
  ]
  static let keys = Keys(["uncertainty"] + thresholds, optional: ["policy"])

  static func read(
    _ node: RuleNode, _ drug: DrugDefinition?, _ context: LoadContext
  ) -> UncertaintyPolicy? {
    guard let fields = keys.open(node, of: "the uncertainty policy", context.findings) else {
      return nil
    }
    if let name = fields["uncertainty"] {
      drug.map { _ = name.name(in: Vocabulary("drug", [$0.name])) }
    }
    var shares: [String: ExactDecimal] = [:]
    for key in thresholds {
      guard let share = fields[key]?.quantity(.percent) else { continue }
      if share > 1 { fields[key]?.report(.badRange, "'\(key)' is above 100%") }
      shares[key] = share
    }
    check("note-below", isNotAbove: "withhold-avoid-from", shares, fields)
    check("note-below", isNotAbove: "severe-rule-above", shares, fields)
    check("withhold-avoid-from", isNotAbove: "avoid-from", shares, fields)
    check("unobserved-caution-from", isNotAbove: "unobserved-withhold-above", shares, fields)
    let policy = fields.requiredPolicy()
    guard let noteBelow = shares["note-below"], let avoidFrom = shares["avoid-from"],
      let withholdAvoidFrom = shares["withhold-avoid-from"],
      let severeRuleAbove = shares["severe-rule-above"],
      let unobservedCautionFrom = shares["unobserved-caution-from"],
      let unobservedWithholdAbove = shares["unobserved-withhold-above"], let policy
    else { return nil }
    return UncertaintyPolicy(
      noteBelow: noteBelow, avoidFrom: avoidFrom, withholdAvoidFrom: withholdAvoidFrom,
      severeRuleAbove: severeRuleAbove, unobservedCautionFrom: unobservedCautionFrom,
      unobservedWithholdAbove: unobservedWithholdAbove, policy: policy,
      location: fields.location)
  }

  private static func check(
    _ lower: String, isNotAbove upper: String, _ shares: [String: ExactDecimal], _ fields: Fields
  ) {
    guard let low = shares[lower], let high = shares[upper], low > high else { return }
    fields[lower]?.report(.badRange, "'\(lower)' lies above '\(upper)'")
  }
}
