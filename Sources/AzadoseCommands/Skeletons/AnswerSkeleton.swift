extension DecisionSkeleton {
  /// One word for each answer of the patient.
  var answerDecision: String {
    """
    # TODO: say in a line or two what this decision finds out of '\(input)', for which others, and on whose authority.
    # docs/rule-language.md shows every key. Another decision asks for the word by an input 'answer of \(name)'.

    decision: \(name)
    answers: [absent, present, not known]     # TODO: the words, mildest first
    policy: unique                            # exactly one rule for every patient
    inputs:
      # TODO: what is asked: a phenotype, a word of a list, a number with its unit, …
      \(input): yes, no or unknown

    rules:

      - id: \(name)-no
        when: {\(input): [no]}
        answer: absent
        policy: "TODO: cite a source with 'source:', or say why this is the rule set's choice."

      - id: \(name)-yes
        when: {\(input): [yes]}
        answer: present
        policy: "TODO: cite a source with 'source:', or say why this is the rule set's choice."

      - id: \(name)-not-stated
        # What nobody stated must be answered too.
        when: {\(input): [unknown]}
        answer: not known
        policy: "TODO: cite a source with 'source:', or say why this is the rule set's choice."

    """
  }

  var answerCases: String {
    """
    # TODO: write one case a rule, and one on each side of every boundary, by hand from the source.

    cases: \(name)

    tests:

      - {note: denied, given: {\(input): no}, want: {rule: \(name)-no, answer: absent}}
      - {note: stated, given: {\(input): yes}, want: {rule: \(name)-yes, answer: present}}
      - {note: not stated, given: {\(input): unknown}, want: {rule: \(name)-not-stated, answer: not known}}

    """
  }
}
