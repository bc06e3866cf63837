extension DecisionSkeleton {
  /// Until somebody fills it in, no dose for those who say yes.
  var modifierDecision: String {
    """
    # TODO: say in a line or two what '\(input)' does to the dose, and on whose authority.
    # docs/rule-language.md shows every key. A modifier only lowers a dose; it never raises one.

    decision: \(name)
    modifies: \(dose)
    policy: unique                            # exactly one rule for every patient
    inputs:
      # TODO: what is asked: a phenotype, a word of a list, a number with its unit, …
      \(input): yes, no or unknown

    rules:

      - id: \(name)-yes
        when: {\(input): [yes]}
        effect: withhold                      # TODO: withhold; cap, with 'to:' a band; multiply, with 'by:' a share; keep
        # TODO: the key of a sentence of your own, in the file of sentences
        says: \(sentence)
        policy: "TODO: cite a source with 'source:', or say why this is the rule set's choice."

      - id: \(name)-no
        # What nobody stated must be answered too.
        when: {\(input): [no, unknown]}
        effect: keep

    # TODO: what must hold for every patient; 'rules check' proves it.
    invariants:

      - id: \(name)-never-more
        # No higher dose for yes than for no.
        never-more-as: [\(input)]
        why: "TODO: say why."

    """
  }

  var modifierCases: String {
    """
    # TODO: write one case a rule, and one on each side of every boundary, by hand from the source.

    cases: \(name)

    tests:

      - note: stated
        given: {\(genotypes)\(input): yes}
        want: {rule: \(name)-yes, answer: withhold}
      - note: denied
        given: {\(genotypes)\(input): no}
        want: {rule: \(name)-no, answer: keep}
      - note: not stated changes no dose
        given: {\(genotypes)\(input): unknown}
        want: {rule: \(name)-no, answer: keep}

    """
  }
}
