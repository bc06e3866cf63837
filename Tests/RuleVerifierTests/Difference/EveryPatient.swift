import Rules

/// What a rule set gives one patient, worked out by asking the rules themselves.
struct AskedAnswer: Hashable {
  let action: DoseRule.Action
  let band: DoseBand?
  let says: [String]
}

/// Every combination of the inputs on which the dose of a rule set rests, one by one, and what it
/// gives them.
struct EveryPatient {
  let patients: [[String: String]]
  private let answers: [AskedAnswer?]

  init(of graph: DecisionGraph) {
    patients = graph.doseInputs.reduce([[:]]) { patients, input in
      patients.flatMap { patient in
        input.vocabulary.map { value in patient.merging([input.name: value]) { $1 } }
      }
    }
    answers = patients.map { Self.asked(graph, $0) }
  }

  /// Patients to whom another rule set gives another dose, or says something else beside it.
  func differing(from graph: DecisionGraph) -> Set<[String: String]> {
    Set(zip(patients, answers).filter { $1 != Self.asked(graph, $0) }.map(\.0))
  }

  /// Patients who get a dose.
  var dosed: [[String: String]] {
    zip(patients, answers).filter { $1?.band != nil }.map(\.0)
  }

  private static func asked(_ graph: DecisionGraph, _ patient: [String: String]) -> AskedAnswer? {
    guard let answer = try? graph.answer(patient) else { return nil }
    return AskedAnswer(
      action: answer.action, band: answer.dose,
      says: [answer.rule.says] + answer.modifiers.compactMap(\.says))
  }
}

extension DecisionGraph {
  /// What a patient brings and the dose rests on, itself or by a modifier. What only advice asks
  /// changes no dose.
  var doseInputs: [DecisionInput] {
    let names = ([dose.name] + modifiers.map(\.name)).flatMap { patientInputs(of: $0) }.map(\.name)
    return patientInputs.filter { names.contains($0.name) }
  }
}

extension DecisionGraph {
  /// The dose and the modifiers of these names: so few that every patient can be asked.
  func with(onlyModifiers names: [String]) -> DecisionGraph {
    with(modifiers: modifiers.filter { names.contains($0.name) })
  }
}
