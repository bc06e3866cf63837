import Pharmacogenomics
import Rules

/// Reads `want:` of a case.
struct WantReader {
  let rules: RuleSet
  /// What messages call the case.
  let what: String

  init(rules: RuleSet, of what: String) {
    self.rules = rules
    self.what = what
  }

  private static let names = ["rule", "action", "start", "band", "tablets"]

  /// `nil` when it is no mapping, or empty.
  func read(_ value: Value) -> WantedAnswer? {
    let keys = Keys([], optional: Self.names)
    guard let fields = value.fields(keys, of: "'want' of \(what)") else { return nil }
    guard !fields.entries.isEmpty else {
      value.report(
        .missingKey, "\(what) wants nothing",
        hint: "write at least one of: " + Self.names.joined(separator: ", "))
      return nil
    }
    let ids = Vocabulary("rule", rules.startingDose.rules.map(\.id))
    return WantedAnswer(
      rule: read("rule", of: fields) { $0.name(in: ids) },
      action: read("action", of: fields) { $0.choice(of: DoseRule.Action.self) },
      start: read("start", of: fields) { $0.quantity(.milligramsPerDay) },
      band: read("band", of: fields) { $0.range(.milligramsPerDay) },
      tablets: read("tablets", of: fields, tablets))
  }

  private func read<Wanted>(
    _ key: String, of fields: Fields, _ read: (Value) -> Wanted?
  ) -> Located<Wanted>? {
    guard let value = fields[key], let wanted = read(value) else { return nil }
    return Located(wanted, at: value.location)
  }

  /// `150 mg` or `none`.
  private func tablets(_ value: Value) -> WantedAnswer.Tablets? {
    if value.node.written == "none" { return WantedAnswer.Tablets.none }
    return value.quantity(.milligrams).map(WantedAnswer.Tablets.milligrams)
  }
}
