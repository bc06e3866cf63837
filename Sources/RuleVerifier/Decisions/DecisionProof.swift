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
    do throws(TooManyCells) {
      let usesAnswers = table.inputs.contains { $0.answeredBy != nil }
      let (unsound, idle) = usesAnswers ? try joined() : try alone()
      return findings(of: unsound) + idle.findings()
    } catch {
      return [error.finding(at: table.location, "the decision '\(table.name)'")]
    }
  }

  /// Patients whom the decision does not decide, or not in one way.
  private typealias Unsound = (
    outcome: CompiledDecision.Outcome, patient: [String: String], count: Int
  )

  /// A decision that uses no other's answers: patients of whom the same rules are left are one.
  private func alone() throws(TooManyCells) -> ([Unsound], IdleRules<Rule>) {
    let axes = table.inputs.compactMap { space.axes[$0.name] }
    let decision = CompiledDecision(table, axes: space.axes)
    let walk = try MergedWalk(decision, hidden: Array(axes.indices), shared: [], axes)
    var unsound: [Unsound] = []
    for state in walk.states {
      let outcome = decision.outcome(of: state.mask)
      guard !outcome.isSound else { continue }
      let values = zip(axes, state.classes).map { ($0.input.name, $0.representative($1)) }
      unsound.append((outcome, Dictionary(values) { first, _ in first }, state.count))
    }
    return (unsound, try IdleRules(table, decision, axes))
  }

  /// A decision together with those whose answers it uses.
  private func joined() throws(TooManyCells) -> ([Unsound], IdleRules<Rule>) {
    let joint = try space.joint(of: [table.name])
    guard let own = joint.decisions.firstIndex(where: { $0.decision.name == table.name }) else {
      return ([], IdleRules(table, reached: []))
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
    var unsound: [Unsound] = []
    for (index, outcome) in outcomes.enumerated() where !outcome.isSound {
      guard let cell = first[index] else { continue }
      unsound.append((outcome, joint.patient(of: cell, axes: space.axes), counts[index]))
    }
    let reached = outcomes.indices.filter { first[$0] != nil }.map { outcomes[$0] }
    return (unsound, IdleRules(table, reached: reached))
  }

  private func findings(of unsound: [Unsound]) -> [Diagnostic] {
    let duplicates = DuplicateRules(table)
    var findings = duplicates.findings()
    for (outcome, patient, count) in unsound {
      let patient = space.text(of: patient)
      if outcome.matching.isEmpty {
        findings.append(gap(patient, count))
      } else if outcome.deciding.count == 1 || !duplicates.explains(outcome.deciding) {
        findings.append(conflict(contradicting(outcome), patient, count))
      }
    }
    return findings
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

  private static func others(_ count: Int) -> String {
    count == .max ? " (and many more)" : count > 1 ? " (and \(count - 1) more)" : ""
  }
}

extension TooManyCells {
  /// The finding that something cannot be proved.
  func finding(at location: SourceLocation, _ what: String) -> Diagnostic {
    Diagnostic(
      .tooManyCells, at: location,
      "\(what) has more than \(limit) kinds of patients, too many to prove: the inputs "
        + inputs.joined(separator: ", "),
      hint: "split it into decisions that use one another's answers, or name fewer thresholds")
  }
}
