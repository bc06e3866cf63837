import Pharmacogenomics
import Rules

/// Reads `want:` of a case.
struct WantReader {
  let rules: RuleSet
  /// The decision that is tested.
  let decision: String
  /// What messages call the case.
  let what: String

  static let keys = Keys([], optional: names)
  private static let names = [
    "rule", "rules", "phenotypes", "diplotypes", "answer", "action", "start", "band", "tablets",
  ]

  /// `nil` when it is no mapping, or empty.
  func read(_ value: Value) -> WantedAnswer? {
    guard let fields = value.fields(Self.keys, of: "'want' of \(what)") else { return nil }
    guard !fields.entries.isEmpty else {
      value.report(
        .missingKey, "\(what) wants nothing",
        hint: "write at least one of: " + Self.names.joined(separator: ", "))
      return nil
    }
    let ids = Vocabulary("rule", rules.decisions.ruleNames(of: decision))
    if fields["rule"] != nil, let both = fields["rules"] {
      both.report(.unknownKey, "'want' has 'rule' and 'rules'", hint: "delete one of them")
    }
    let answers = Vocabulary("answer", rules.decisions.answerWords(of: decision))
    return WantedAnswer(
      rules: read("rule", of: fields) { $0.name(in: ids).map { [$0] } }
        ?? read("rules", of: fields) { value in
          value.node.written == "none" ? [] : value.names(in: ids)?.sorted()
        },
      phenotypes: fields["phenotypes"].map(phenotypes) ?? [:],
      answer: read("answer", of: fields) { $0.name(in: answers) },
      action: read("action", of: fields) { $0.choice(of: DoseRule.Action.self) },
      start: read("start", of: fields) { $0.quantity(.milligramsPerDay) },
      band: read("band", of: fields) { $0.range(.milligramsPerDay) },
      tablets: read("tablets", of: fields, tablets),
      diplotypes: fields["diplotypes"].map(DiplotypesReader(rules: rules).read) ?? [:])
  }

  /// The phenotype of each gene that is named.
  private func phenotypes(_ value: Value) -> [String: Located<String>] {
    let inputs = rules.decisions.inputs.filter { $0.phenotypeGene != nil }
    let genes = Vocabulary("gene", inputs.map(\.name))
    var wanted: [String: Located<String>] = [:]
    for member in value.entries ?? []
    where genes.holds(member.key, at: member.keyLocation, value.findings) {
      guard let input = inputs.first(where: { $0.name == member.key }),
        let name = member.value.name(in: Vocabulary("value of \(input.name)", input.vocabulary))
      else { continue }
      wanted[member.key] = Located(name, at: member.value.location)
    }
    return wanted
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
