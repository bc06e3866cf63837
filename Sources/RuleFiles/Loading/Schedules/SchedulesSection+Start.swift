import Pharmacogenomics
import Rules

extension SchedulesSection {
  static let earlyKeys = Keys([
    "tests", "days", "every", "until", "no-increase-before-day", "for", "policy",
  ])
  static let titrationKeys = Keys(
    ["id", "title"], optional: ["first-dose", "first-days", "says", "source", "policy"])
  static let longest = 365

  /// The extra tests of the first weeks.
  func earlyCounts(_ value: Value) -> EarlyCounts? {
    guard let fields = value.fields(Self.earlyKeys, of: "the early counts") else { return nil }
    let days = (fields["days"]?.filledItems ?? []).compactMap(Self.days)
    checkOrder(days, of: fields)
    let words = Vocabulary("action", DoseRule.Action.allCases.map(\.rawValue))
    let actions = (fields["for"]?.names(in: words) ?? []).compactMap(DoseRule.Action.init)
    guard let every = fields["every"].flatMap(Self.interval),
      let until = fields["until"].flatMap(Self.weeks),
      let hold = fields["no-increase-before-day"]?.integer(in: 1...Self.longest),
      let policy = fields.requiredPolicy()
    else { return nil }
    if let last = days.last, until * 7 < last.upperBound {
      fields["until"]?.report(.badRange, "the early counts end before day \(last.upperBound)")
    }
    return EarlyCounts(
      tests: names(of: fields), days: days, every: every, until: until, noIncreaseBefore: hold,
      actions: Set(actions), policy: policy, location: fields.location)
  }

  /// One day, `7`, or several of which one is enough, `4-5`.
  private static func days(_ value: Value) -> ClosedRange<Int>? {
    let isSpan = value.node.written?.contains("-") == true
    let days = isSpan ? value.span : value.integer(in: 1...longest).map { $0...$0 }
    guard let days, days.upperBound > longest else { return days }
    value.report(.badRange, "\(value.name) lies between 1 and \(longest)")
    return nil
  }

  private func checkOrder(_ days: [ClosedRange<Int>], of fields: Fields) {
    for (one, next) in zip(days, days.dropFirst()) where next.lowerBound <= one.upperBound {
      fields["days"]?.report(
        .badRange, "day \(next.lowerBound) does not come after day \(one.upperBound)",
        hint: "write the days in their order")
    }
  }

  /// One way to the recommended dose.
  func titration(_ value: Value) -> TitrationPlan? {
    let id = value.node["id"]?.written ?? ""
    let what = id.isEmpty ? "a titration" : "titration '\(id)'"
    guard let fields = value.fields(Self.titrationKeys, of: what) else { return nil }
    for (key, other) in [("first-dose", "first-days"), ("first-days", "first-dose")]
    where fields[key] != nil && fields[other] == nil {
      context.findings.report(
        .missingKey, at: fields.place(of: key), "\(what) has '\(key)' and no '\(other)'",
        hint: "add '\(other):', or delete '\(key)'")
    }
    let dose = fields["first-dose"]?.quantity(.milligramsPerDay)
    let days = fields["first-days"]?.integer(in: 1...Self.longest)
    let authority = authority(of: fields)
    return TitrationPlan(
      id: fields.text("id"), title: fields.text("title"),
      first: dose.flatMap { dose in
        days.map { TitrationPlan.FirstDose(milligrams: dose, untilDay: $0) }
      },
      condition: fields.sentence("says", context), sources: authority.sources,
      policy: authority.policy, location: fields.location)
  }
}
