import Rules

/// Every combination of input values is decided by exactly one rule.
struct DecisionProof {
  private let table: DecisionTable
  private let patients: Patients

  init(_ table: DecisionTable) {
    self.table = table
    patients = Patients(of: table)
  }

  /// One finding for each patient that no rule decides, and one for each group of rules that
  /// decide the same patients.
  func findings() -> [Diagnostic] {
    var gaps: [Diagnostic] = []
    var shared: [(rules: [DoseRule], patients: [String])] = []
    for patient in patients.all {
      let rules = table.matches(patients.values(of: patient))
      let text = patients.text(of: patient)
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
