import Rules
import Testing

@testable import RuleVerifier

/// Decisions that use one another's answers are compared by what a patient brings.
@Suite struct LinkedDecisionTests {
  private static func risk(_ rows: [(id: String, when: String, answer: String)]) -> String {
    """
    decision: risk
    answers: [low, high]
    policy: unique
    inputs:
      smoker: yes, no or unknown
      pregnant: yes, no or unknown
    rules:
    """ + "\n"
      + rows.map { row in
        """
          - id: \(row.id)
            when: \(row.when)
            answer: \(row.answer)
            policy: An example.

        """
      }.joined()
  }

  private static let user = """
    decision: by-risk
    modifies: starting-dose
    policy: unique
    inputs:
      risk: answer of risk
    rules:
      - id: high-risk
        when: {risk: [high]}
        effect: withhold
        says: both-unknown
        policy: An example.
      - id: low-risk
        when: {risk: [low]}
        effect: keep
    """

  private static let rows = [
    (id: "smokes", when: "{smoker: [yes], pregnant: any}", answer: "high"),
    (id: "does-not", when: "{smoker: [no, unknown], pregnant: [no, unknown]}", answer: "low"),
    (id: "pregnant", when: "{smoker: [no, unknown], pregnant: [yes]}", answer: "high"),
  ]

  private func rules(
    _ rows: [(id: String, when: String, answer: String)], user: String = Self.user
  ) throws -> RuleSet {
    try EditedRules.changed {
      try $0.add("risk", Self.risk(rows))
      try $0.add("by-risk", user, isModifier: true)
    }
  }

  @Test func `another answer concerns the patients who bring it`() throws {
    var rows = Self.rows
    rows[2].answer = "low"
    let difference = RuleDifference(try rules(Self.rows), try rules(rows))
    #expect(difference.patients.decidedness.isEmpty)
    let boxes = difference.patients.doses.flatMap(\.boxes)
    #expect(!boxes.isEmpty)
    #expect(
      boxes.allSatisfy { $0.description.hasSuffix("smoker no or unknown, pregnant yes") },
      "\(boxes)")
    let full = difference.patients.doses.first { $0.change.new?.action == .start }
    #expect(full?.change.old?.action == .withhold)
    // Both genes and both drugs, filtration and creatinine, and what risk asks: the vetoes are
    // looked past.
    #expect(full?.totalCount == 324 * 4 * 4 * 9)
  }

  @Test func `an answer that nobody uses is no difference`() throws {
    let advice = """
      decision: by-risk
      advises: azathioprine
      policy: all
      inputs:
        risk: answer of risk
      rules:
        - id: always
          when: {risk: any}
          kind: advice
          says: both-unknown
          policy: An example.
      """
    let user = { (rules: EditedRules) in try rules.add("by-risk", advice) }
    var rows = Self.rows
    rows[2].answer = "low"
    let old = try EditedRules.changed {
      try $0.add("risk", Self.risk(Self.rows)); try user($0)
    }
    let new = try EditedRules.changed {
      try $0.add("risk", Self.risk(rows)); try user($0)
    }
    #expect(RuleDifference(old, new).isEmpty)
  }

  @Test func `a patient whom an answer no longer decides is told`() throws {
    let old = try rules(Self.rows)
    let graph = old.decisions
    let answers = graph.answers.map { table in
      table.name == "risk" ? table.with(rules: Array(table.rules.dropLast())) : table
    }
    let new = old.with(
      decisions: DecisionGraph(
        dose: graph.dose, modifiers: graph.modifiers, advice: graph.advice,
        answers: answers, order: graph.order))
    let difference = RuleDifference(old, new)
    #expect(difference.changesDecisions)
    let group = try #require(difference.patients.decidedness.first)
    #expect(group.change == DecidednessChange(decision: "risk", isDecided: false))
    #expect(group.boxes.map(\.description) == ["smoker no or unknown, pregnant yes"])
    #expect(difference.patients.doses.contains { $0.change.new == nil })
  }

  @Test func `decisions that changed places are compared`() throws {
    let one = """
      decision: by-risk
      answers: [low, high]
      policy: unique
      inputs:
        risk: answer of risk
      rules:
        - {id: a, when: {risk: [low]}, answer: low, policy: An example.}
        - {id: b, when: {risk: [high]}, answer: high, policy: An example.}
      """
    let advice = { (name: String) in
      """
      decision: told
      advises: azathioprine
      policy: all
      inputs:
        \(name): answer of \(name)
      rules:
        - {id: high, when: {\(name): [high]}, kind: advice, says: both-unknown, policy: An example.}
      """
    }
    let old = try EditedRules.changed {
      try $0.add("risk", Self.risk(Self.rows))
      try $0.add("by-risk", one)
      try $0.add("told", advice("by-risk"))
    }
    let new = try EditedRules.changed {
      try $0.add(
        "risk", Self.risk(Self.rows).replacing("decision: risk", with: "decision: by-risk"))
      try $0.add(
        "by-risk",
        one.replacing("decision: by-risk", with: "decision: risk")
          .replacing("risk: answer of risk", with: "by-risk: answer of by-risk")
          .replacing("when: {risk:", with: "when: {by-risk:"))
      try $0.add("told", advice("risk"))
    }
    let difference = RuleDifference(old, new)
    #expect(difference.isEmpty, "\(difference.patients)")
  }
}
