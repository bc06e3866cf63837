import Rules

extension DecisionFile {
  static var schema: SchemaNode {
    let all = keys(for: nil)
    return .mapping(
      all,
      [
        "decision": ("The name of the decision.", .text),
        "drug": ("The rules give a dose of this drug.", .text),
        "modifies": ("The rules change the dose of this decision.", .text),
        "advises": ("The rules give sentences beside the dose of this drug.", .text),
        "answers": ("The words that the rules answer, for other decisions.", .list(of: .text)),
        "follow-up": (
          "What of a running treatment the rules judge.", .word(of: FollowUpRule.Topic.self)
        ),
        "compares": ("The rules say what a guideline answers for this drug.", .text),
        "title": ("What the report calls the guideline.", .text),
        "profile": ("The profile whose phenotypes it goes by; left out, the rule set's.", .text),
        "policy": (
          "How many rules hold: exactly one, any number, or the strictest of several.",
          .word(of: HitPolicy.self)
        ),
        "strictest-first": (
          "Every answer, the strictest first, for the policy 'strictest'.", .list(of: .text)
        ),
        "inputs": ("What the decision asks about a patient.", .named(DeclaredInputReader.schema)),
        "rules": ("The rows of the table.", .listOrEmpty(of: SchemaNode([:]))),
        "invariants": (
          "What must hold for every patient.", .listOrEmpty(of: InvariantReader.schema)
        ),
      ],
      rules: [.one(of: Kind.allCases.map(\.rawValue))]
        + KeyRule.bound(
          [BoundKey("strictest-first", demandedBy: HitPolicy.strictest)], by: "policy",
          HitPolicy.allCases.map(\.rawValue))
        + Kind.allCases.map { kind in
          .has(
            kind.rawValue, keys(for: kind), of: all,
            [
              "rules": .listOrEmpty(of: kind.ruleSchema),
              "policy": .word(kind.policies.map(\.rawValue)),
            ])
        })
  }
}

extension DecisionFile.Kind {
  fileprivate var ruleSchema: SchemaNode {
    switch self {
    case .dose: DoseRuleReader.schema
    case .modifier: ModifierRuleReader.schema
    case .advice: AdviceRuleReader.schema
    case .answer: AnswerRuleReader.schema
    case .followUp: FollowUpRuleReader.schema
    case .comparison: GuidelineRuleReader.schema
    }
  }
}

extension DeclaredInputReader {
  static var schema: SchemaNode {
    let worded = "phenotype of .+|copies of .+ in .+|answer of .+|\(fact)|\(flag)"
    return .either(
      .text(like: worded, example: flag),
      .mapping(
        numberKeys,
        [
          "number-in": ("The unit in which the number is asked.", .word(of: MeasureUnit.self)),
          "plausible": ("Between which numbers it can lie.", .plausibleRange),
          "worse": (
            "Where a patient is worse off; left out, where the number is higher.",
            .word(of: DeclaredInput.Direction.self)
          ),
        ]),
      .mapping(
        choiceKeys,
        ["one-of": ("The words of a closed list, mildest first.", .list(of: .text))]))
  }
}

extension ConditionReader {
  /// Of `when:`; the inputs and their values are the rule set's.
  static var schema: SchemaNode {
    .named(
      SchemaNode([
        "type": .texts(["string", "array"]), "pattern": .text("^\(any)$"),
        "patternErrorMessage": .text(
          "write the values in square brackets, or '\(any)' for every value"),
        "minItems": .whole(1), "items": SchemaNode.text.value,
      ]))
  }
}

extension InvariantReader {
  static var schema: SchemaNode {
    let actions = SchemaNode.list(of: .word(of: DoseRule.Action.self))
    return .mapping(
      keys,
      [
        "id": ("The name of the invariant.", .text),
        "why": ("Why it must hold.", .text),
        "when": ("For which patients; left out, for all.", ConditionReader.schema),
        "never-more-as": (
          "As one of these inputs worsens, the dose does not rise.", .list(of: .text)
        ),
        "never-more-when-unknown": (
          "Where one of these inputs is unknown, the dose is not higher.", .list(of: .text)
        ),
        "dose-at-most": ("No band ends above it.", .quantity(.milligramsPerKilogramAndDay)),
        "dose-at-least": ("No band begins below it.", .quantity(.milligramsPerKilogramAndDay)),
        "band-within": ("Every band lies within it.", .range(.percentOfTarget)),
        "actions": ("These patients get one of these actions.", actions),
        "no-dose-for": ("These actions give no dose.", actions),
      ],
      rules: [.one(of: claims)])
  }
}
