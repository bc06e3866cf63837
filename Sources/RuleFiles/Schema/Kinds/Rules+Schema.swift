import Rules

/// The keys that rules of several kinds share.
private enum Shared {
  static var id: SchemaNode.Field { ("The name of the rule.", .text) }
  static var when: SchemaNode.Field {
    ("For which patients; every input is answered for, if only by 'any'.", ConditionReader.schema)
  }
  static var says: SchemaNode.Field { ("The sentence that gives the reason.", .text) }
  static var source: SchemaNode.Field { ("The citation, or a list of them.", .source) }
  static var policy: SchemaNode.Field { ("Why a choice is ours and no source's.", .text) }
  static var order: SchemaNode.Field {
    ("Sentences that name what to order.", .list(of: .text))
  }
}

extension DoseRuleReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "id": Shared.id, "when": Shared.when, "says": Shared.says, "source": Shared.source,
        "policy": Shared.policy, "order": Shared.order,
        "action": ("What to do.", .word(of: DoseRule.Action.self)),
        "strength": (
          "How strongly the guideline recommends it.", .word(of: DoseRule.Strength.self)
        ),
        "dose": ("The band and its start.", DoseBandReader.schema),
        "steady-state": (
          "Weeks until the dose may be judged.", .quantityOrRange(.weeks)
        ),
        "guideline-says": ("The sentence on what the guideline itself would do.", .text),
        "alternative": ("The sentence on what to consider instead.", .text),
      ],
      rules: KeyRule.bound(boundKeys, by: "action", DoseRule.Action.allCases.map(\.rawValue)))
  }
}

extension DoseBandReader {
  static var schema: SchemaNode {
    let (share, dose) = (Unit.percentOfTarget, Unit.milligramsPerKilogramAndDay)
    return .mapping(
      keys,
      [
        "band": (
          "The lowest and the highest dose.",
          .text(like: "\(share.rangePattern)|\(dose.rangePattern)", example: share.exampleOfRange)
        ),
        "start": (
          "The dose before rounding to tablets; it lies in the band.",
          .text(like: "\(share.pattern)|\(dose.pattern)", example: share.example)
        ),
      ])
  }
}

extension ModifierRuleReader {
  static var schema: SchemaNode {
    let words = ModifierRule.Effect.words
    return .mapping(
      keys,
      [
        "id": Shared.id, "when": Shared.when, "says": Shared.says, "source": Shared.source,
        "policy": Shared.policy, "order": Shared.order,
        "effect": ("What becomes of the dose.", .word(words)),
        "to": ("The band above which nothing goes.", DoseBandReader.schema),
        "by": ("The share that is left of the dose.", .quantity(.percent)),
        "caution": ("Sentences that stand beside the dose.", .list(of: .text)),
      ],
      rules: KeyRule.bound(boundKeys, by: "effect", words) + [
        .says("effect", words.filter { $0 != "keep" }, needs: "says"),
        .has("caution", needs: "says"), .has("order", needs: "says"),
      ])
  }
}

extension AdviceRuleReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "id": Shared.id, "when": Shared.when, "source": Shared.source, "policy": Shared.policy,
        "kind": ("Where the sentence stands in a report.", .word(of: AdviceRule.Kind.self)),
        "severity": ("How much a warning weighs.", .word(of: AdviceRule.Severity.self)),
        "says": ("The sentence.", .text),
      ],
      rules: KeyRule.bound(boundKeys, by: "kind", AdviceRule.Kind.allCases.map(\.rawValue)))
  }
}

extension FollowUpRuleReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "id": Shared.id, "when": Shared.when, "source": Shared.source, "policy": Shared.policy,
        "next": ("What comes next.", .word(of: FollowUpRule.Step.self)),
        "says": ("The sentence on what the values mean.", .text),
        "consider": ("Sentences on what to consider.", .list(of: .text)),
      ])
  }
}

extension GuidelineRuleReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "id": Shared.id, "when": Shared.when, "source": Shared.source,
        "gives": ("What the guideline gives.", .word(of: GuidelineRule.Gives.self)),
        "band": (
          "The lowest and the highest dose, where the guideline gives a number.",
          .range(.percentOfTarget)
        ),
        "says": ("The sentence with its answer.", .text),
      ],
      rules: [
        .says(
          "gives", GuidelineRule.Gives.allCases.filter { !$0.givesDose }.map(\.rawValue),
          Keys(keys.required, optional: ["source"]), of: keys)
      ])
  }
}

extension AnswerRuleReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "id": Shared.id, "when": Shared.when, "source": Shared.source, "policy": Shared.policy,
        "answer": ("One of the words of the decision.", .text),
      ])
  }
}
