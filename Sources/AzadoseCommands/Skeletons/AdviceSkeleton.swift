extension DecisionSkeleton {
  /// One sentence for those who say yes, one for those who were not asked.
  var adviceDecision: String {
    """
    # TODO: say in a line or two what the report says about '\(input)', to whom, and on whose authority.
    # docs/rule-language.md shows every key.

    decision: \(name)
    advises: \(drug)
    policy: all                               # every rule that holds speaks
    inputs:
      # TODO: what is asked: a phenotype, a word of a list, a number with its unit, …
      \(input): yes, no or unknown

    rules:

      - id: \(name)-yes
        when: {\(input): [yes]}
        kind: advice                          # TODO: assumption, advice or warning; a warning needs a severity
        # TODO: the key of a sentence of your own, in the file of sentences
        says: \(sentence)
        policy: "TODO: cite a source with 'source:', or say why this is the rule set's choice."

      - id: \(name)-not-stated
        when: {\(input): [unknown]}
        kind: assumption                      # told beside a dose only
        says: \(sentence)
        policy: "TODO: cite a source with 'source:', or say why this is the rule set's choice."

    """
  }

  var adviceCases: String {
    """
    # TODO: write one case a rule, and one on each side of every boundary, by hand from the source.

    cases: \(name)

    tests:

      - {note: stated, given: {\(input): yes}, want: {rule: \(name)-yes}}
      - {note: denied, given: {\(input): no}, want: {rules: none}}
      - {note: not stated, given: {\(input): unknown}, want: {rule: \(name)-not-stated}}

    """
  }
}
