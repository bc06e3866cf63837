import AzadoseRules
import Rules
import Testing

@testable import RuleVerifier

/// Rule sets that ask different questions are compared over the questions of both.
@Suite struct InputDifferenceTests {
  private static func ageAdvice(_ limit: Int, plausible: String = "0..120 years") -> String {
    """
    decision: age-advice
    advises: azathioprine
    policy: all
    inputs:
      years-ill: {number-in: years, plausible: \(plausible)}
    rules:
      - id: old
        when: {years-ill: [at least \(limit) years]}
        kind: advice
        says: both-normal
        policy: An example.
      - id: age-not-stated
        when: {years-ill: [unknown]}
        kind: advice
        says: both-unknown
        policy: An example.
    """
  }

  private func withAge(_ limit: Int, plausible: String = "0..120 years") throws -> RuleSet {
    try EditedRules.changed {
      try $0.add("age-advice", Self.ageAdvice(limit, plausible: plausible))
    }
  }

  @Test func `a threshold that moves concerns the numbers between both`() throws {
    let difference = RuleDifference(try withAge(65), try withAge(70))
    #expect(difference.inputs.isEmpty)
    #expect(difference.patients.doses.isEmpty)
    let group = try #require(difference.patients.advice.first)
    #expect(difference.patients.advice.count == 1)
    #expect(group.boxes.map(\.description) == ["years-ill at least 65 and below 70 years"])
    #expect(group.change.oldRules == ["old"])
    #expect(group.change.newRules == [])
    #expect(group.totalCount == 4)
  }

  @Test func `a number that is a slip to one rule set is unknown there`() throws {
    let difference = RuleDifference(try withAge(65), try withAge(65, plausible: "0..100 years"))
    #expect(
      difference.inputs
        == [
          InputChange(
            input: "years-ill", kind: .plausible(old: "0..120 years", new: "0..100 years"))
        ])
    let groups = difference.patients.advice
    #expect(groups.map(\.change.item.says).sorted() == ["both-normal", "both-unknown"])
    #expect(
      groups.allSatisfy {
        $0.boxes.map(\.description) == ["years-ill above 100 and at most 120 years"]
      })
  }

  @Test func `an input that only one rule set asks is unknown to the other`() throws {
    let shipped = try EditedRules().load()
    let added = RuleDifference(shipped, try withAge(65))
    #expect(added.inputs == [InputChange(input: "years-ill", kind: .added)])
    #expect(
      added.patients.advice.map { $0.boxes.map(\.description) }
        == [["years-ill at least 65 years"], ["years-ill unknown"]])
    let removed = RuleDifference(try withAge(65), shipped)
    #expect(removed.inputs == [InputChange(input: "years-ill", kind: .removed)])
    #expect(removed.patients.advice.map(\.change.oldRules) == [["old"], ["age-not-stated"]])
  }

  private static func modifier(_ words: String, withheld: String, kept: String) -> String {
    """
    decision: indication
    modifies: starting-dose
    policy: unique
    inputs:
      reason: \(words)
    rules:
      - id: withheld
        when: {reason: [\(withheld)]}
        effect: withhold
        says: both-unknown
        policy: An example.
      - id: kept
        when: {reason: [\(kept)]}
        effect: keep
    """
  }

  private func withIndication(
    _ words: String, withheld: String, kept: String
  ) throws -> RuleSet {
    try EditedRules.changed {
      try $0.add(
        "indication", Self.modifier(words, withheld: withheld, kept: kept), isModifier: true)
    }
  }

  @Test func `a word that one rule set does not know is unknown there`() throws {
    let old = try withIndication(
      "{one-of: [autoimmune, cancer]}", withheld: "cancer", kept: "autoimmune, unknown")
    let new = try withIndication(
      "{one-of: [autoimmune, transplant, cancer]}", withheld: "cancer, transplant",
      kept: "autoimmune, unknown")
    let difference = RuleDifference(old, new)
    #expect(
      difference.inputs
        == [InputChange(input: "reason", kind: .values(added: ["transplant"], removed: []))])
    let doses = difference.patients.doses.filter { $0.change.kind == .dose }
    #expect(!doses.isEmpty)
    #expect(
      doses.flatMap(\.boxes).allSatisfy { $0.description.contains("reason transplant") })
  }

  @Test func `a name that asks something else is asked twice`() throws {
    let old = try withIndication(
      "{one-of: [cancer]}", withheld: "cancer", kept: "unknown")
    let new = try withIndication("yes, no or unknown", withheld: "no", kept: "yes, unknown")
    let difference = RuleDifference(old, new)
    #expect(difference.inputs == [InputChange(input: "reason", kind: .otherKind)])
    let boxes = difference.patients.doses.flatMap(\.boxes).map(\.description)
    for (now, before) in [("no", "unknown"), ("yes or unknown", "cancer")] {
      #expect(
        boxes.contains { box in
          box.contains("reason \(now), ") && box.hasSuffix(", reason (old) \(before)")
        }, "\(boxes)")
    }
  }
}
