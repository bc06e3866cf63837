import AzadoseRules
import RuleVerifier
import Rules
import Testing

/// Decisions of the follow-up are proved and compared like all others.
@Suite struct FollowUpProofTests {
  private let shipped: RuleSet
  private let name = "metabolite-zone"

  init() throws { shipped = try #require(AzadoseRules.shipped().ruleSet) }

  /// The shipped rules with other zones, and without what only takes time to prove.
  private func edited(_ change: ([FollowUpRule]) -> [FollowUpRule]) -> RuleSet {
    let graph = shipped.decisions
    return shipped.with(
      decisions: DecisionGraph(
        dose: graph.dose, modifiers: [], advice: [], answers: [],
        followUps: graph.followUps.filter { $0.name == name }.map { table in
          table.with(rules: change(table.rules))
        }, order: [graph.dose.name, name])
    ).with(profiles: [])
  }

  @Test func `every deleted zone is a gap with a patient`() throws {
    let zones = try #require(shipped.decisions.followUps.first { $0.name == name })
    #expect(zones.rules.count == 18)
    for index in zones.rules.indices {
      let found = RuleVerifier.verify(
        edited { rules in rules.enumerated().filter { $0.offset != index }.map(\.element) })
      #expect(found.contains { $0.code == .gap && $0.message.contains("no rule decides tgn=") })
    }
  }

  @Test func `two zones for one patient are a conflict`() {
    let found = RuleVerifier.verify(
      edited { rules in [rules[1].with(conditions: rules[2].conditions)] + rules })
    #expect(found.contains { $0.code == .conflict })
  }

  @Test func `another step and another sentence are differences`() {
    for change in [
      { (rule: FollowUpRule) in rule.with(next: .stop) },
      { (rule: FollowUpRule) in rule.with(consider: ["consider-counts"]) },
    ] {
      let other = edited { rules in rules.map { $0.id == "in-range" ? change($0) : $0 } }
      #expect(!RuleDifference(edited { $0 }, other).isEmpty)
    }
    #expect(RuleDifference(edited { $0 }, edited { $0 }).isEmpty)
  }

  @Test func `the most urgent step stands first`() throws {
    let steps = try shipped.decisions.followUp(
      .labs, ["white-cells": "below 3 x10^9/L"]
    ).map(\.next)
    #expect(steps.first == .interrupt)
    #expect(steps == steps.sorted(by: >))
  }

  @Test func `what speaks of the treatment speaks whatever is followed`() throws {
    let tables = shipped.decisions.followUps.filter { $0.rules.first?.topic == .treatment }
    #expect(tables.count == 6)
    for rule in tables.flatMap(\.rules) {
      let patient = rule.conditions.compactMapValues { $0.min() }
      for topic in FollowUpRule.Topic.allCases {
        let said = try shipped.decisions.followUp(topic, patient)
        #expect(said.contains { $0.id == rule.id }, "\(rule.id) under \(topic)")
        let first = try #require(said.first)
        #expect(first.next >= rule.next)
      }
    }
  }
}

extension FollowUpRule {
  fileprivate func with(
    conditions: [String: Set<String>]? = nil, next: Step? = nil, consider: [String]? = nil
  ) -> FollowUpRule {
    FollowUpRule(
      id: conditions == nil ? id : "other", conditions: conditions ?? self.conditions,
      topic: topic, next: next ?? self.next, says: says, consider: consider ?? self.consider,
      sources: sources, policy: policy, location: location)
  }
}
