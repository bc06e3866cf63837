import Rules

/// Every combination of input values is decided by exactly one rule.
struct DecisionProof {
  private let table: DecisionTable

  init(_ table: DecisionTable) { self.table = table }

  /// One finding for each patient that no rule decides, and one for each group of rules that
  /// decide the same patients.
  func findings() -> [Diagnostic] {
    var gaps: [Diagnostic] = []
    var shared: [(rules: [DoseRule], patients: [String])] = []
    for patient in patients {
      let values = Dictionary(zip(table.inputs.map(\.name), patient)) { first, _ in first }
      let rules = table.matches(values)
      let text = zip(table.inputs, patient).map { "\($0.name)=\($1)" }.joined(separator: ", ")
      if rules.isEmpty {
        gaps.append(gap(text))
      } else if rules.count > 1 {
        if let index = shared.firstIndex(where: { $0.rules == rules }) {
          shared[index].patients.append(text)
        } else {
          shared.append((rules, [text]))
        }
      }
    }
    return gaps + shared.map(conflict)
  }

  /// The product of all vocabularies, in the order of the inputs.
  private var patients: [[String]] {
    table.inputs.reduce([[]]) { patients, input in
      patients.flatMap { patient in input.vocabulary.map { patient + [$0] } }
    }
  }

  private func gap(_ patient: String) -> Diagnostic {
    Diagnostic(
      .gap, at: table.location, "no rule decides \(patient)",
      hint: "add a rule for this patient, or widen one")
  }

  private func conflict(_ rules: [DoseRule], _ patients: [String]) -> Diagnostic {
    let names = rules.map { "'\($0.id)'" }.joined(separator: " and ")
    let others = patients.count > 1 ? " (and \(patients.count - 1) more)" : ""
    let first = rules[0].location
    return Diagnostic(
      .conflict, at: rules[rules.count - 1].location,
      "rules \(names) \(rules.count == 2 ? "both" : "all") decide \(patients[0])\(others), the first stands in line \(first.line)",
      hint: "narrow one of them, so that one rule decides each patient")
  }
}
