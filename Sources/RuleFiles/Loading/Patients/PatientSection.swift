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
    checkQuotients(context.findings)
  }

  private static func derivation(_ value: Value) -> PatientFact.Derivation? {
    guard let text = value.text else { return nil }
    guard let derivation = PatientFact.Derivation(spelling: text) else {
      value.report(
        .unknownName, "\(value.name) does not know '\(text)'",
        hint: "write 'weight', 'weight and height', 'FACT by FACT', "
          + "'NUMBER x FACT by FACT, FACT and FACT' or 'rise of FACT in NUMBER days'")
      return nil
    }
    return derivation
  }

  /// A quotient or a rise is one of numbers that stand before it.
  private func checkQuotients(_ findings: Findings) {
    for (index, fact) in facts.enumerated() {
      switch fact.derivation {
      case .quotient, .rise: break
      case .weight, .weightAndHeight, nil: continue
      }
      let before = facts[..<index].filter(\.input.kind.isNumber).map(\.input.name)
      for name in fact.derivation?.facts ?? [] where !before.contains(name) {
        findings.report(
          .unknownName, at: fact.input.location,
          "'\(fact.input.name)' needs the number '\(name)' before it, and there is none",
          hint: NearestName.hint(for: name, among: before))
      }
    }
  }

  private static func fact(_ member: Value.Member) -> ReadFact? {
    guard let fields = member.value.fields(factKeys, of: "fact '\(member.key)'"),
      let value = fields["value"]
    else { return nil }
    let named = Value.Member(key: member.key, keyLocation: member.keyLocation, value: value)
    guard let kind = DeclaredInputReader.ownKind(named) else { return nil }
    let derivation = fields["from"].flatMap(derivation)
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
