import AzadoseTestSupport
import Foundation
import Testing

/// `azadose rules diff`, as a reviewer reads it.
@Suite struct RuleDifferenceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("rules")
  }

  private func diff(_ arguments: String...) throws -> Tool.Outcome {
    try Azadose.run(["rules", "diff"] + arguments, directory: folder.url)
  }

  private func change(_ edits: RuleEdits.Edit...) throws {
    try RuleEdits.copy(in: folder, as: "changed", edits)
  }

  @Test func `the same rules give one sentence`() throws {
    for line in [["shipped"], ["shipped", "rules"], ["rules", "shipped"], ["rules", "rules"]] {
      let outcome = try Azadose.run(
        ["rules", "diff"] + line + ["--exit-code"], directory: folder.url)
      #expect(outcome.exit == 0, "\(outcome.err)")
      #expect(outcome.out == "no patient gets another decision\n")
      #expect(outcome.err == "")
    }
  }

  @Test func `a wider band names the patients in words`() throws {
    try change(
      (
        "azathioprine/starting-dose.yaml", "band: 20%..50% of target, start: 35%",
        "band: 20%..45% of target, start: 35%"
      ))
    let outcome = try diff("shipped", "changed")
    #expect(outcome.exit == 0, "\(outcome.err)")
    let lines = outcome.out.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("OLD        the shipped rules: azadose "))
    #expect(lines[1].hasPrefix("NEW        changed: azadose "))
    #expect(
      lines[2...7]
        == [
          "RESULT     80 of 5184 kinds of patients get another dose",
          "WHERE      the same in both, these leave the dose: 'eligibility', 'laboratory', "
            + "'sample-origin'",
          "DOSE       start reduced, 20–50 %, start 35 % -> 20–45 %, start 35 % "
            + "(rule both-intermediate)",
          "             TPMT possible intermediate or intermediate, NUDT15 possible intermediate "
            + "or intermediate, allopurinol no or unknown, febuxostat no or unknown, eGFR at least "
            + "60 mL/min/1.73m2, creatinine at least 10 and at most 150 umol/L or unknown: 48 of "
            + "5184",
          "             TPMT possible intermediate or intermediate, NUDT15 possible intermediate "
            + "or intermediate, allopurinol no or unknown, febuxostat no or unknown, eGFR unknown, "
            + "creatinine at least 10 and at most 80 umol/L or unknown: 32 of 5184",
          "PROFILE    'dpwg-2025' differs likewise",
        ])
    #expect(lines.count == 8)
    #expect(try diff("shipped", "changed", "--exit-code").exit == 2)
    #expect(try diff("shipped", "changed", "--exit-code", "--format", "json").exit == 2)
  }

  @Test func `every kind of change is named`() throws {
    try RuleEdits.everyKind(in: folder, as: "changed")
    let outcome = try diff("rules", "changed")
    #expect(outcome.exit == 0, "\(outcome.err)")
    for text in [
      "INPUT      'years-of-illness' is new; the old rules take it as unknown\n",
      "SAYS       test first; order: order-tpmt-activity, monitor-nudt15 -> order-tpmt-activity "
        + "(rule both-indeterminate)\n",
      "RULE       start, 85–105 %, start 100 %: rule both-normal -> full-dose\n",
      "ADVICE     no longer told: major warning 'allopurinol-taken' (rule allopurinol-taken): ",
      "ADVICE     newly told: moderate warning 'allopurinol-taken' (rule allopurinol-taken): ",
      "ADVICE     newly told: minor warning 'both-normal' (rule old): ",
      "             years-of-illness at least 65 years: 1 of 3\n",
      "NUDT15     *11: uncertain function -> no function\n",
      "NUDT15     *11, *12, *15, *16, *20, *21 (uncertain function -> no function) with "
        + "*1 (normal function): indeterminate -> intermediate, 6 diplotypes\n",
      "DRUG       ceiling, mg/kg/day: 3 -> 4\n", "QUALITY    minimum depth: 10 -> 12\n",
      "DOUBT      avoid-from: 0.95 -> 0.96\n",
      "INVARIANT  'none-at-all' is new\n",
      "INVARIANT  'febuxostat-has-no-dose' is gone: it is no longer proved\n",
      "SENTENCE   1 read otherwise; --verbose prints them\n",
      "PROFILE    'dpwg-2025' differs otherwise:\n",
    ] {
      #expect(outcome.out.contains(text), "\(text)\n\(outcome.out)")
    }
    let verbose = try diff("rules", "changed", "-v")
    #expect(verbose.out.contains("SENTENCE   both-intermediate: TPMT and NUDT15 are both reduced"))
    #expect(verbose.out.contains(" -> TPMT and NUDT15 are both somewhat reduced"))
  }

  @Test func `a fact alone says that no kind of patient gets another decision`() throws {
    try change(("quality.yaml", "minimum-depth: 10", "minimum-depth: 12"))
    let outcome = try diff("rules", "changed", "--exit-code")
    #expect(outcome.exit == 2)
    #expect(outcome.out.contains("RESULT     no kind of patient gets another decision, but "))
  }

  @Test func `a rule of another name is no other decision`() throws {
    try change(
      ("azathioprine/starting-dose.yaml", "id: both-indeterminate", "id: neither-certain"))
    let outcome = try diff("rules", "changed", "--exit-code")
    #expect(outcome.exit == 0)
    #expect(outcome.out.contains("RESULT     no patient gets another decision\n"))
    #expect(outcome.out.contains("RULE       test first: rule both-indeterminate -> "))
  }

  @Test func `rules with errors are not compared`() throws {
    try change(("azathioprine/starting-dose.yaml", "TPMT: [poor]", "TPMT: [pour]"))
    for line in [["changed", "rules"], ["rules", "changed"]] {
      let outcome = try Azadose.run(["rules", "diff"] + line, directory: folder.url)
      expectRefusal(outcome, naming: "nothing is compared", "rules check changed", "[unknown-name]")
    }
    expectRefusal(try diff("nowhere", "rules"), naming: "nowhere")
  }
}
