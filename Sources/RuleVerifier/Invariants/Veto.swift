import Rules

/// What the modifiers that can only take the dose away do to a patient, all of them together.
///
/// A modifier that keeps, withholds or avoids, and whose inputs no other decision asks for, does
/// the same wherever it stands among the modifiers. However many there are, together they leave
/// three kinds of patients: kept, withheld, avoided.
struct Veto {
  /// The rules that take the dose away; empty for the patients who keep it.
  let rules: [ModifierRule]
  /// The first such patient's values of the inputs of these modifiers.
  let patient: [String: String]
  /// How many combinations of these values.
  let count: Int

  /// Nobody is vetoed, because no modifier only vetoes.
  static let none = Veto(rules: [], patient: [:], count: 1)

  /// The modifiers of a chain that only veto, and whose inputs are theirs alone.
  static func modifiers(
    of space: PatientSpace, keeping kept: Set<String>
  ) -> [DecisionTable<ModifierRule>] {
    let graph = space.graph
    var uses: [String: Int] = [:]
    let others = graph.modifiers.flatMap(\.inputs) + graph.answers.flatMap(\.inputs)
    for input in graph.dose.inputs + others { uses[input.name, default: 0] += 1 }
    return graph.modifiers.filter { table in
      table.inputs.allSatisfy { input in
        uses[input.name] == 1 && input.answeredBy == nil && !kept.contains(input.name)
      }
        && table.rules.allSatisfy { rule in
          rule.effect == .keep || rule.effect == .withhold || rule.effect == .avoid
        }
    }
  }

  /// At most one veto for each of *kept*, *withheld* and *avoided*.
  static func all(
    of tables: [DecisionTable<ModifierRule>], in space: PatientSpace
  ) throws(TooManyCells) -> [Veto] {
    var vetoes = [Veto.none]
    for table in tables {
      let own = try Self.own(table, space)
      var joined: [Veto] = []
      for veto in vetoes {
        for other in own { joined.add(veto.joined(with: other)) }
      }
      vetoes = joined
    }
    return vetoes
  }

  private static func own(
    _ table: DecisionTable<ModifierRule>, _ space: PatientSpace
  ) throws(TooManyCells) -> [Veto] {
    let joint = try space.joint(of: [table.name], merging: [table.name])
    guard let tabulated = joint.decisions.first(where: { $0.decision.name == table.name }) else {
      return []
    }
    var vetoes: [Veto] = []
    for variant in tabulated.variants {
      let outcome = tabulated.outcomes[variant.outcomes[0]]
      // A gap or a conflict is reported anyway.
      guard outcome.isSound else { continue }
      let rules = outcome.deciding.map { table.rules[$0] }.filter { $0.effect != .keep }
      var patient: [String: String] = [:]
      for (place, index) in zip(tabulated.hidden, variant.representative) {
        let name = tabulated.decision.inputs[place]
        patient[name] = space.axes[name]?.representative(index)
      }
      vetoes.add(Veto(rules: rules, patient: patient, count: variant.count))
    }
    return vetoes
  }

  /// 0 keeps, 1 withholds, 2 avoids.
  fileprivate var rank: Int {
    rules.isEmpty ? 0 : rules.contains { $0.effect == .avoid } ? 2 : 1
  }

  private func joined(with other: Veto) -> Veto {
    let (product, isOverflow) = count.multipliedReportingOverflow(by: other.count)
    return Veto(
      rules: rank < other.rank ? other.rules : rules,
      patient: patient.merging(other.patient) { $1 }, count: isOverflow ? .max : product)
  }
}

extension [Veto] {
  /// Adds a veto to those of its kind.
  fileprivate mutating func add(_ veto: Veto) {
    guard let index = firstIndex(where: { $0.rank == veto.rank }) else {
      append(veto)
      return
    }
    let known = self[index]
    let (sum, isOverflow) = known.count.addingReportingOverflow(veto.count)
    self[index] = Veto(
      rules: known.rules, patient: known.patient, count: isOverflow ? .max : sum)
  }
}
