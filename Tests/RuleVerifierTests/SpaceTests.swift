import AzadoseRules
import Pharmacogenomics
import Rules
import Testing

@testable import RuleVerifier

/// The factored space of the proofs gives every patient the answer that a report gives.
struct SpaceTests {
  private let graph: DecisionGraph

  init() throws {
    graph = try #require(AzadoseRules.shipped().ruleSet).decisions
      .with(onlyModifiers: ["interactions", "kidneys"])
  }

  /// Every combination of the values that a patient brings and the dose rests on.
  private var patients: [[String: String]] {
    graph.doseInputs.reduce([[:]]) { (patients: [[String: String]], input) in
      patients.flatMap { patient in
        input.vocabulary.map { patient.merging([input.name: $0]) { $1 } }
      }
    }
  }

  /// What an answer does to a patient. Of several modifying rules that do the same, the space of the
  /// proofs names one.
  private struct Given: Hashable {
    let rule: String
    let action: DoseRule.Action
    let dose: DoseBand?

    init(_ answer: DoseAnswer) {
      (rule, action, dose) = (answer.rule.id, answer.action, answer.dose)
    }
  }

  /// The answer of the proof's space for one patient, who need not be a representative.
  private func answer(
    of patient: [String: String], _ answers: inout AnswerSpace, _ space: PatientSpace
  ) -> Given? {
    let joint = answers.joint
    let classes = joint.free.map { $0.classIndex(of: patient[$0.input.name] ?? "") ?? -1 }
    // With every input kept, no decision has private inputs, so it has one variant.
    let cell = JointSpace.Cell(
      classes: classes, variants: joint.decisions.map { _ in 0 })
    return answers.number(of: cell).map { Given(answers.answers[$0]) }
  }

  @Test func `the proof's space gives each patient the report's answer`() throws {
    let space = PatientSpace(graph)
    var answers = try AnswerSpace(space, keeping: Set(graph.inputs.map(\.name)))
    for patient in patients {
      #expect(
        answer(of: patient, &answers, space) == Given(try graph.answer(patient)), "\(patient)")
    }
  }

  @Test func `the cells of a factored space count every patient once`() throws {
    for kept in [[], ["TPMT"], ["allopurinol"], ["TPMT", "NUDT15"]] as [Set<String>] {
      let joint = try AnswerSpace(PatientSpace(graph), keeping: kept).joint
      var count = 0
      joint.forEach { cell, _ in count += joint.patientCount(of: cell) }
      #expect(count == patients.count)
    }
  }

  @Test func `factoring keeps every answer that some patient gets`() throws {
    let all = Set(try patients.map { Given(try graph.answer($0)) })
    for kept in [[], ["NUDT15"], ["febuxostat"]] as [Set<String>] {
      var answers = try AnswerSpace(PatientSpace(graph), keeping: kept)
      var found: Set<Given> = []
      answers.joint.forEach { _, outcomes in
        if let number = answers.number(of: outcomes) {
          found.insert(Given(answers.answers[number]))
        }
      }
      #expect(found == all)
    }
  }
}
