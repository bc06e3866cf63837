import Pharmacogenomics
import RuleCases
import Rules
import Testing

struct CaseRunnerTests {
  private let place = SourceLocation(file: "x.cases.yaml", line: 3, column: 5)

  private func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: place) }

  private func ruleCase(
    _ note: String, _ tpmt: String, _ nudt15: String, kilograms: Int?, _ aim: RuleCase.Aim
  ) -> RuleCase {
    RuleCase(
      note: note, given: ["TPMT": StatedValue(value: tpmt), "NUDT15": StatedValue(value: nudt15)],
      weight: kilograms.map { BodyWeight(kilograms: ExactDecimal($0), stated: "\($0)") },
      stock: nil, aim: aim, sources: [], location: place)
  }

  private func want(
    rule: String? = nil, action: DoseRule.Action? = nil, start: Int? = nil,
    band: ClosedRange<Int>? = nil, tablets: WantedAnswer.Tablets? = nil
  ) -> RuleCase.Aim {
    .want(
      WantedAnswer(
        rules: rule.map { located([$0]) }, phenotypes: [:], answer: nil,
        action: action.map(located),
        start: start.map { located(ExactDecimal($0)) },
        band: band.map { located(ExactDecimal($0.lowerBound)...ExactDecimal($0.upperBound)) },
        tablets: tablets.map(located)))
  }

  private func run(_ cases: RuleCase...) throws -> [CaseResult] {
    CaseRunner(rules: try Shipped.rules())
      .run(RuleCaseFile(path: "x.cases.yaml", decision: "starting-dose", cases: cases))
  }

  @Test func `each key that differs is said by itself, with what the rules give`() throws {
    let wanted = want(
      rule: "both-normal", action: .start, start: 200, band: 170...210, tablets: .milligrams(200))
    let result = try #require(
      try run(ruleCase("reduced", "intermediate", "normal", kilograms: 100, wanted)).first)
    #expect(result.status == .failed)
    #expect(result.mismatches.map(\.key) == ["rule", "action", "start", "band", "tablets"])
    #expect(
      result.mismatches.map(\.got)
        == ["tpmt-intermediate", "start reduced", "100 mg/day", "60..160 mg/day", "100 mg"])
    #expect(
      result.mismatches.map(\.wanted)
        == ["both-normal", "start", "200 mg/day", "170..210 mg/day", "200 mg"])
  }

  @Test func `a failure is one located line with the rule and its place`() throws {
    let result = try #require(
      try run(ruleCase("start", "normal", "normal", kilograms: 72, want(start: 150))).first)
    let line = try #require(result.diagnostics.first).description.split(separator: "\n").first
    let text = try #require(line)
    #expect(
      text.hasPrefix(
        "x.cases.yaml:3:5: error: case 'start' wants start '150 mg/day' and gets '144 mg/day',"))
    #expect(text.contains(/from rule 'both-normal' \(.+starting-dose\.yaml:\d+\) \[case-failed\]$/))
  }

  @Test func `an answer without a dose has no amounts`() throws {
    let result = try #require(
      try run(
        ruleCase(
          "poor", "poor", "normal", kilograms: 72,
          want(start: 14, band: 10...20, tablets: .milligrams(25)))
      ).first)
    #expect(result.mismatches.map(\.got) == ["none", "none", "none"])
  }

  @Test func `rule and action need no weight`() throws {
    let results = try run(
      ruleCase("right", "poor", "unknown", kilograms: nil, want(rule: "tpmt-poor", action: .avoid)),
      ruleCase("wrong", "poor", "unknown", kilograms: nil, want(rule: "nudt15-poor")))
    #expect(results.map(\.status) == [.passed, .failed])
  }

  @Test func `a value that no rule decides fails and says so`() throws {
    let result = try #require(
      try run(ruleCase("odd", "pour", "normal", kilograms: nil, want(action: .avoid))).first)
    #expect(result.status == .failed)
    #expect(
      result.diagnostics.first?.message.contains("no rule of 'starting-dose' decides") == true)
  }

  @Test func `a case to do is skipped and reaches nothing`() throws {
    let results = try run(
      ruleCase("later", "normal", "normal", kilograms: 72, .todo("the board decides")))
    #expect(results.map(\.status) == [.skipped])
    let coverage = CaseCoverage(try Shipped.rules(), results)
    #expect(coverage.unreachedRules.count == coverage.ruleCount)
    #expect(coverage.decisions.first?.unreachedCells.count == 36)
  }

  @Test func `coverage counts the rule that decided, also of a failed case`() throws {
    let results = try run(
      ruleCase("one", "normal", "normal", kilograms: nil, want(action: .start)),
      ruleCase("two", "poor", "normal", kilograms: nil, want(action: .start)),
      ruleCase("again", "poor", "normal", kilograms: nil, want(action: .avoid)))
    let coverage = CaseCoverage(try Shipped.rules(), results)
    #expect(
      coverage.description.hasPrefix("starting-dose: 2 of 18 rules, 2 of 36 cells\n"))
    #expect(coverage.decisions.first?.unreachedRules.map(\.id).contains("tpmt-poor") == false)
    #expect(coverage.unreachedCells.contains("starting-dose: TPMT=poor, NUDT15=poor"))
  }
}
