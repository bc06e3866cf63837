import Rules

/// `decision:` the inputs and the rules that answer them.
enum DecisionSection {
  private static let keys = Keys(
    ["decision", "drug", "policy", "inputs", "rules"], optional: ["invariants"])

  static func read(
    _ node: RuleNode, _ drug: DrugDefinition?, _ genes: GeneSections, _ context: LoadContext
  ) -> DecisionTable? {
    guard let fields = keys.open(node, of: "the decision", context.findings) else { return nil }
    if let drug { _ = fields["drug"]?.name(in: Vocabulary("drug", [drug.name])) }
    let hitPolicy = fields["policy"]?.choice(of: DecisionTable.HitPolicy.self)
    let inputs = DecisionInputs(fields["inputs"], genes)
    let reader = DoseRuleReader(inputs: inputs, drug: drug, context: context)
    var rules: [DoseRule] = []
    for item in fields["rules"]?.items ?? [] {
      guard let rule = reader.read(item) else { continue }
      if !rule.id.isEmpty, let first = rules.first(where: { $0.id == rule.id }) {
        context.findings.report(
          .duplicateName, at: item.node["id"]?.location ?? item.location,
          "rule '\(rule.id)' is already in line \(first.location.line)",
          hint: "give each rule its own id")
      }
      rules.append(rule)
    }
    let invariants = InvariantReader(inputs: inputs, findings: context.findings)
      .read(fields["invariants"])
    guard let hitPolicy else { return nil }
    return DecisionTable(
      name: fields.text("decision"), drug: fields["drug"]?.node.written ?? "",
      hitPolicy: hitPolicy, inputs: inputs.inputs, rules: rules,
      invariants: invariants, location: fields.location)
  }
}
