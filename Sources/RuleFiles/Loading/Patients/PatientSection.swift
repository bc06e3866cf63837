import Rules

/// `patient:` what may be stated of a patient, with its values.
struct PatientSection {
  /// One fact before the places are known at which rules cut numbers.
  struct ReadFact {
    let asks: String
    let input: DeclaredInput
    let derivation: PatientFact.Derivation?
  }

  let groups: [(about: String, facts: [ReadFact])]

  static let keys = Keys(["patient", "asks"])
  static let groupKeys = Keys(["about", "facts"])
  static let factKeys = Keys(["asks", "value"], optional: ["from"])

  /// Every fact, in the order of the file.
  var facts: [ReadFact] { groups.flatMap(\.facts) }

  /// `nil` when it is no mapping.
  init?(_ node: RuleNode, _ drug: DrugDefinition?, _ context: LoadContext) {
    guard let fields = Self.keys.open(node, of: "the patient", context.findings) else {
      return nil
    }
    if let drug { _ = fields["patient"]?.name(in: Vocabulary("drug", [drug.name])) }
    var seen: [String: SourceLocation] = [:]
    var groups: [(String, [ReadFact])] = []
    for item in fields["asks"]?.filledItems ?? [] {
      guard let group = item.fields(Self.groupKeys, of: "a group of facts") else { continue }
      let facts = (group["facts"]?.entries ?? []).compactMap { Self.fact($0) }
      for fact in facts {
        if let first = seen[fact.input.name] {
          context.findings.report(
            .duplicateName, at: fact.input.location,
            "fact '\(fact.input.name)' is already in line \(first.line)", hint: "delete one")
        }
        seen[fact.input.name] = fact.input.location
      }
      groups.append((group.text("about"), facts))
    }
    self.groups = groups
    checkHeight(context.findings)
  }

  private static func fact(_ member: Value.Member) -> ReadFact? {
    guard let fields = member.value.fields(factKeys, of: "fact '\(member.key)'"),
      let value = fields["value"]
    else { return nil }
    let named = Value.Member(key: member.key, keyLocation: member.keyLocation, value: value)
    guard let kind = DeclaredInputReader.ownKind(named) else { return nil }
    let derivation = fields["from"]?.choice(of: PatientFact.Derivation.self)
    if derivation != nil, !kind.isNumber {
      fields["from"]?.report(
        .wrongType, "'\(member.key)' is worked out from numbers, and is no number",
        hint: "declare it as a number, or delete 'from'")
    }
    return ReadFact(
      asks: fields.text("asks"),
      input: DeclaredInput(name: member.key, kind: kind, location: member.keyLocation),
      derivation: derivation)
  }

  /// What is worked out from the height needs one, in centimetres.
  private func checkHeight(_ findings: Findings) {
    guard let needing = facts.first(where: { $0.derivation == .weightAndHeight }) else { return }
    if case .number(.centimetres, _, _) = facts.first(where: {
      $0.input.name == PatientFact.height
    })?.input.kind {
      return
    }
    findings.report(
      .missingKey, at: needing.input.location,
      "'\(needing.input.name)' needs the fact '\(PatientFact.height)' in cm, and there is none",
      hint: "add '\(PatientFact.height):'")
  }
}
