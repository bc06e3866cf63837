import Pharmacogenomics
import Rules

/// Proves the invariants of a decision over every possible patient, or names one who breaks it.
struct InvariantProof {
  private let table: DecisionTable
  private let drug: DrugDefinition
  private let patients: Patients

  init(_ table: DecisionTable, drug: DrugDefinition) {
    self.table = table
    self.drug = drug
    patients = Patients(of: table)
  }

  /// One finding for each invariant and pair of rules that break it, with the first patient.
  func findings() -> [Diagnostic] {
    table.invariants.flatMap { invariant in
      switch invariant.claim {
      case .neverMoreAsWorsens(let inputs): inputs.flatMap { worsening($0, invariant) }
      case .doseAtMost(let limit): exceeding(limit, invariant)
      case .actions(let actions, let conditions): acting(actions, conditions, invariant)
      }
    }
  }

  /// The rule of a patient; `nil` where a gap or conflict is reported anyway.
  private func rule(of patient: Patients.Patient) -> DoseRule? {
    let rules = table.matches(patients.values(of: patient))
    return rules.count == 1 ? rules[0] : nil
  }

  private func worsening(_ input: String, _ invariant: Invariant) -> [Diagnostic] {
    var broken = Broken()
    for (better, worse) in patients.worsening(input) {
      guard let mild = rule(of: better), let severe = rule(of: worse),
        let less = Dose(mild), let more = Dose(severe),
        more.upper > less.upper || more.start > less.start
      else { continue }
      broken.add(
        [mild, severe],
        "\(patients.text(of: worse)) gets \(text(more)) (rule '\(severe.id)', line "
          + "\(severe.location.line)), \(patients.text(of: better)) only \(text(less)) (rule "
          + "'\(mild.id)', line \(mild.location.line))")
    }
    return broken.findings(
      invariant, "no higher dose as \(input) worsens",
      hint: "lower the worse patient's band, or raise the better one's if its source allows")
  }

  private func exceeding(_ limit: ExactDecimal, _ invariant: Invariant) -> [Diagnostic] {
    var broken = Broken()
    for patient in patients.all {
      guard let rule = rule(of: patient), let dose = Dose(rule),
        dose.upper * drug.target.value > limit
      else { continue }
      broken.add(
        [rule],
        "\(patients.text(of: patient)) may get \(dose.upper * drug.target.value) mg/kg/day (rule "
          + "'\(rule.id)', line \(rule.location.line))")
    }
    return broken.findings(
      invariant, "no dose above \(limit) mg/kg/day", hint: "lower the band of the rule")
  }

  private func acting(
    _ actions: Set<DoseRule.Action>, _ conditions: [String: Set<String>], _ invariant: Invariant
  ) -> [Diagnostic] {
    var broken = Broken()
    for patient in patients.all {
      let values = patients.values(of: patient)
      let isMeant = conditions.allSatisfy { name, wanted in
        values[name].map(wanted.contains) ?? false
      }
      guard isMeant, let rule = rule(of: patient), !actions.contains(rule.action) else { continue }
      broken.add(
        [rule],
        "\(patients.text(of: patient)) gets '\(rule.action.rawValue)' (rule '\(rule.id)', line "
          + "\(rule.location.line))")
    }
    let wanted = DoseRule.Action.allCases.filter(actions.contains)
      .map { "'\($0.rawValue)'" }.joined(separator: " or ")
    return broken.findings(
      invariant, "only \(wanted) for these patients",
      hint: "change the rule's action, or narrow its conditions")
  }

  private func text(_ dose: Dose) -> String {
    dose.upper == 0
      ? "no dose" : "up to \(dose.upper * 100)%, start \(dose.start * 100)% of target"
  }
}

/// What a rule gives at most, as fractions of the target; `nil` for withheld and test first,
/// which are no dose and are not compared.
private struct Dose {
  let upper: ExactDecimal
  let start: ExactDecimal

  init?(_ rule: DoseRule) {
    if rule.action == .withhold || rule.action == .testFirst { return nil }
    upper = rule.dose?.upper ?? 0
    start = rule.dose?.start ?? 0
  }
}

/// Patients who break one invariant, grouped by the rules that do it.
private struct Broken {
  private var groups: [(rules: [DoseRule], first: String, count: Int)] = []

  mutating func add(_ rules: [DoseRule], _ patient: String) {
    if let index = groups.firstIndex(where: { $0.rules == rules }) {
      groups[index].count += 1
    } else {
      groups.append((rules, patient, 1))
    }
  }

  func findings(_ invariant: Invariant, _ claim: String, hint: String) -> [Diagnostic] {
    groups.map { group in
      let more = group.count > 1 ? " (and \(group.count - 1) more)" : ""
      return Diagnostic(
        .brokenInvariant, at: group.rules[group.rules.count - 1].location,
        "invariant '\(invariant.id)' (line \(invariant.location.line)) demands \(claim), but "
          + group.first + more, hint: hint)
    }
  }
}
