import Rules

/// Every patient of a decision gets the answer that its hit policy promises, and every rule
/// decides somebody.
struct DecisionProof<Rule: DecisionRule> {
  private let table: DecisionTable<Rule>
  private let space: PatientSpace

  init(_ table: DecisionTable<Rule>, in space: PatientSpace) {
    self.table = table
    self.space = space
  }

  /// At most one gap, one conflict for each group of rules, and one finding for each rule that
  /// never decides.
  func findings() -> [Diagnostic] {
    // Any number of rules may hold, and each is met by whoever has the values that it names.
    if table.hitPolicy == .all, table.inputs.allSatisfy({ $0.answeredBy == nil }),
      table.rules.allSatisfy({ $0.conditions.values.allSatisfy { !$0.isEmpty } })
    {
      return DuplicateRules(table).findings()
    }
    let joint: JointSpace
    do throws(TooManyCells) {
      joint = try space.joint(of: [table.name])
    } catch {
      return [error.finding(at: table.location, "the decision '\(table.name)'")]
    }
    guard let own = joint.decisions.firstIndex(where: { $0.decision.name == table.name }) else {
      return []
    }
    let outcomes = joint.decisions[own].outcomes
    var counts = Array(repeating: 0, count: outcomes.count)
    var first: [JointSpace.Cell?] = Array(repeating: nil, count: outcomes.count)
    joint.forEach { cell, reached in
      let outcome = reached[own]
      guard outcome >= 0 else { return }
      if first[outcome] == nil { first[outcome] = cell }
      counts[outcome] += joint.patientCount(of: cell)
    }
    let duplicates = DuplicateRules(table)
    var findings = duplicates.findings()
    for (index, outcome) in outcomes.enumerated() where !outcome.isSound {
      guard let cell = first[index] else { continue }
      let patient = space.text(of: joint.patient(of: cell, axes: space.axes))
      if outcome.matching.isEmpty {
        findings.append(gap(patient, counts[index]))
      } else if outcome.deciding.count == 1 || !duplicates.explains(outcome.deciding) {
        findings.append(conflict(contradicting(outcome), patient, counts[index]))
      }
    }
    let reached = outcomes.indices.filter { first[$0] != nil }.map { outcomes[$0] }
    return findings + IdleRules(table, reached: reached).findings()
  }

  private func gap(_ patient: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .gap, at: table.location, "no rule decides \(patient)\(Self.others(count))",
      hint: "add a rule for this patient, or widen one")
  }

  private func conflict(_ rules: [Rule], _ patient: String, _ count: Int) -> Diagnostic {
    let names = rules.map { "'\($0.id)'" }.joined(separator: " and ")
    let hint =
      table.hitPolicy == .strictest
      ? "let them do the same, narrow one of them, or give one a stricter answer"
      : "narrow one of them, so that one rule decides each patient"
    return Diagnostic(
      .conflict, at: rules[rules.count - 1].location,
      "rules \(names) \(rules.count == 2 ? "both" : "all") decide \(patient)"
        + "\(Self.others(count)), the first stands in line \(rules[0].location.line)",
      hint: hint)
  }

  /// The rules that decide together, and those that they may not overrule.
  private func contradicting(_ outcome: CompiledDecision.Outcome) -> [Rule] {
    let deciding = outcome.deciding.map { table.rules[$0] }
    return outcome.matching.map { table.rules[$0] }.filter { rule in
      deciding.contains(rule) || !(deciding.first?.mayOverrule(rule) ?? true)
    }
  }

  private static func others(_ count: Int) -> String { count > 1 ? " (and \(count - 1) more)" : "" }
}

extension TooManyCells {
  /// The finding that something cannot be proved.
  func finding(at location: SourceLocation, _ what: String) -> Diagnostic {
    Diagnostic(
      .tooManyCells, at: location,
      "\(what) has more than \(CellLimit.cells) kinds of patients, too many to prove: the inputs "
        + inputs.joined(separator: ", "),
      hint: "split it into decisions that use one another's answers, or name fewer thresholds")
  }
}
