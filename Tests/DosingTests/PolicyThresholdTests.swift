import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

@testable import Dosing

/// The uncertainty policy on both sides of each of its thresholds.
@Suite struct PolicyThresholdTests {
  private let rules: RuleSet

  init() throws { rules = try Calls.rules() }

  /// Two worlds: the likelier or milder one, and one with probability `share`.
  private func resolve(
    _ mild: String, _ severe: String, _ share: Double, isUnseen: Bool = false
  ) throws -> EnvelopePolicy.Resolution {
    let world = { (id: String, probability: Double, isUnseen: Bool) throws -> JointWorld in
      let rule = try #require(rules.startingDose.rules.first { $0.id == id })
      let part = GroupProbabilities(repeating: probability)
      let none = GroupProbabilities(repeating: 0)
      return JointWorld(
        values: ["rule": id], answer: DoseAnswer(rule), needsUnobserved: isUnseen,
        listed: isUnseen ? none : part, overall: part)
    }
    let worlds = [
      try world(mild, isUnseen ? 1 : 1 - share, false), try world(severe, share, isUnseen),
    ]
    let policy = EnvelopePolicy(policy: rules.uncertainty, ancestry: nil)
    return try #require(policy.resolve(worlds))
  }

  @Test(arguments: [
    (0.0099, Doubt.Consequence.note), (0.01, .withheld), (0.5, .withheld), (0.9499, .withheld),
    (0.95, .avoid),
  ])
  func `a severe possibility that says avoid`(share: Double, consequence: Doubt.Consequence) throws
  {
    let resolution = try resolve("both-normal", "tpmt-poor", share)
    #expect(resolution.doubts.map(\.consequence) == [consequence])
    #expect(resolution.reading.steps.last?.consequence == consequence)
    #expect(resolution.isWithheld == (consequence == .withheld))
    #expect(resolution.givesDose == (consequence == .note))
  }

  @Test(arguments: [
    (0.0099, Doubt.Consequence.note), (0.01, .capped), (0.05, .capped), (0.0501, .severeRule),
  ])
  func `a severe possibility that allows a dose`(
    share: Double, consequence: Doubt.Consequence
  ) throws {
    let resolution = try resolve("both-normal", "tpmt-intermediate", share)
    #expect(resolution.doubts.map(\.consequence) == [consequence])
    #expect(resolution.reading.steps.last?.consequence == consequence)
    let severe = try #require(
      rules.startingDose.rules.first { $0.id == "tpmt-intermediate" }?.dose)
    switch consequence {
    case .capped:
      #expect(resolution.cappedBand?.upper == severe.upper)
      #expect(resolution.cappedBand?.start == severe.upper)
    case .severeRule: #expect(resolution.acting.answer.rule.id == "tpmt-intermediate")
    default: #expect(resolution.acting.answer.rule.id == "both-normal")
    }
  }

  @Test(arguments: [
    (0.0099, Doubt.Consequence.note), (0.01, .caution), (0.05, .caution), (0.0501, .withheld),
  ])
  func `a severe possibility at positions that were not looked at`(
    share: Double, consequence: Doubt.Consequence
  ) throws {
    let resolution = try resolve("both-normal", "tpmt-intermediate", share, isUnseen: true)
    #expect(resolution.doubts.map(\.consequence) == [consequence])
    #expect(resolution.givesDose == (consequence != .withheld))
    #expect(resolution.reading.steps.last?.consequence == consequence)
  }

  @Test(arguments: [0.0099, 0.01, 0.0500, 0.0501, 0.9499, 0.95])
  func `a step that the trace keeps can be worked out again`(share: Double) throws {
    for severe in ["tpmt-poor", "tpmt-intermediate"] {
      for step in try resolve("both-normal", severe, share).reading.steps {
        let threshold = try #require(Double(step.threshold.description))
        let holds =
          switch step.comparison {
          case .below: step.probability < threshold
          case .above: step.probability > threshold
          case .atLeast: step.probability >= threshold
          }
        #expect(step.holds == holds)
        #expect(step.probability == 0 || abs(step.probability - share) < 1e-9)
      }
    }
  }
}
