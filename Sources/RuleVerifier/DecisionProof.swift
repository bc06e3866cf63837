import Rules

/// Every combination of input values is decided by exactly one rule.
struct DecisionProof {
  private let table: DecisionTable

  init(_ table: DecisionTable) { self.table = table }

  /// One finding for each patient that no rule decides, or that several do.
  func findings() -> [Diagnostic] { patients.compactMap(finding) }

  /// The product of all vocabularies, in the order of the inputs.
  private var patients: [[String]] {
    table.inputs.reduce([[]]) { patients, input in
      patients.flatMap { patient in input.vocabulary.map { patient + [$0] } }
    }
  }

  private func finding(_ patient: [String]) -> Diagnostic? {
    let values = Dictionary(zip(table.inputs.map(\.name), patient)) { first, _ in first }
    let rules = table.matches(values)
    if rules.count == 1 { return nil }
    let text = zip(table.inputs, patient).map { "\($0.name)=\($1)" }.joined(separator: ", ")
    guard let last = rules.last else {
      return Diagnostic(
        .gap, at: table.location, "no rule decides \(text)",
        hint: "add a rule for this patient, or widen one")
    }
    let names = rules.map { "'\($0.id)'" }.joined(separator: " and ")
    return Diagnostic(
      .conflict, at: last.location, "rules \(names) all decide \(text)",
      hint: "narrow one of them, so that one rule decides each patient")
  }
}
