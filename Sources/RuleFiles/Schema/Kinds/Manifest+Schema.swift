extension Manifest {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "ruleset": ("The name of the rule set.", .text),
        "version": ("Raise it with every change.", .text),
        "title": ("What the rule set is for, in one line.", .text),
        "guideline": ("The citation that the rule set follows.", .text),
        "includes": ("Every file of the rule set; no other is read.", .list(of: .text)),
        "invariants": (
          "Ids of the invariants that must stand in a decision.", .list(of: .text)
        ),
        "modifiers": (
          "Decisions that change the dose, in the order in which they are applied.",
          .list(of: .text)
        ),
      ])
  }
}
