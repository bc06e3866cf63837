import Pharmacogenomics
import Rules

/// Finds the decision that judges two metabolites together, and asks it for every cell.
struct PlaneBuilder {
  /// Both numbers, and what is worked out from them alone.
  private struct Side {
    let fact: PatientFact
    let scale: NumberScale

    var name: String { fact.name }
    /// The cells between the ends of what is plausible.
    var cells: [NumberInterval] {
      scale.cells.map { cell in
        NumberInterval(
          lower: cell.lower ?? .init(scale.plausible.lowerBound, isIncluded: true),
          upper: cell.upper)
      }
    }
    var limits: [ReportNumber] {
      var limits: [ReportNumber] = []
      for bound in scale.cells.flatMap({ [$0.lower, $0.upper] }).compactMap({ $0 })
      where limits.last?.value != bound.value {
        limits.append(ReportNumber(bound.value))
      }
      return limits
    }
  }

  private let rules: RuleSet
  private let table: DecisionTable<FollowUpRule>
  private let x: Side
  private let y: Side
  private let ratio: Side?

  /// - Returns: `nil` where no decision of the topic rests on two metabolites and at most their
  ///   ratio.
  init?(_ rules: RuleSet, topic: FollowUpRule.Topic) {
    let found = rules.decisions.followUps.lazy.compactMap { table in
      table.rules.first?.topic == topic ? PlaneBuilder(rules, table) : nil
    }.first
    guard let found else { return nil }
    self = found
  }

  private init?(_ rules: RuleSet, _ table: DecisionTable<FollowUpRule>) {
    guard table.hitPolicy == .unique else { return nil }
    let facts = rules.facts
    let sides = table.inputs.compactMap { input -> Side? in
      guard case .number(let scale) = input.kind,
        let fact = facts.first(where: { $0.name == input.name })
      else { return nil }
      return Side(fact: fact, scale: scale)
    }
    let measured = sides.filter {
      $0.fact.isStated && $0.scale.unit == .picomolesInErythrocytes
    }
    let others = sides.filter { !$0.fact.isStated }
    guard measured.count == 2, others.count < 2, sides.count == measured.count + others.count,
      sides.count == table.inputs.count
    else { return nil }
    self.rules = rules
    self.table = table
    ratio = others.first
    guard let quotient = others.first else {
      (x, y) = (measured[0], measured[1])
      return
    }
    guard case .quotient(1, let dividend, let divisors) = quotient.fact.derivation,
      let y = measured.first(where: { $0.name == dividend }),
      let x = measured.first(where: { divisors == [$0.name] }), x.name != y.name
    else { return nil }
    (self.x, self.y) = (x, y)
  }

  /// The plane with the patient of these facts in it.
  func plane(_ facts: [String: StatedValue]) -> PlanePart {
    let zones = zip(x.cells, x.scale.names).flatMap { xCell, xName in
      zip(y.cells, y.scale.names).flatMap { yCell, yName in
        self.zones(xCell, yCell, [x.name: xName, y.name: yName])
      }
    }
    let patient = (x: facts[x.name]?.number, y: facts[y.name]?.number)
    return PlanePart(
      decision: table.name, x: axis(x), y: axis(y),
      ratio: ratio.map {
        PlaneRatio(
          name: $0.name, asks: $0.fact.asks, unit: $0.scale.unit.rawValue, limits: $0.limits)
      },
      zones: zones, patientX: patient.x.map(ReportNumber.init),
      patientY: patient.y.map(ReportNumber.init),
      patientZone: patient.x.flatMap { x in
        patient.y.flatMap { y in zones.firstIndex { $0.contains(x: x, y: y) } }
      })
  }

  private func axis(_ side: Side) -> PlaneAxis {
    PlaneAxis(
      name: side.name, asks: side.fact.asks, unit: side.scale.unit.rawValue,
      least: ReportNumber(side.scale.plausible.lowerBound), limits: side.limits)
  }

  /// The zones of one cell: one, or several that the ratio parts.
  private func zones(
    _ xCell: NumberInterval, _ yCell: NumberInterval, _ values: [String: String]
  ) -> [PlaneZone] {
    var found: [(rule: FollowUpRule, ratio: NumberInterval?)] = []
    for (interval, name) in ratios(xCell, yCell) {
      var all = values
      if let ratio { all[ratio.name] = name }
      guard let rule = table.deciding(all).first else { continue }
      if let last = found.last, last.rule.id == rule.id {
        let joined = NumberInterval(lower: last.ratio?.lower, upper: interval?.upper)
        found[found.count - 1].ratio = joined
      } else {
        found.append((rule, interval))
      }
    }
    return found.map { rule, interval in
      PlaneZone(
        x: PlaneRange(xCell), y: PlaneRange(yCell),
        ratio: found.count > 1 ? interval.map(PlaneRange.init) : nil, next: rule.next.rawValue,
        text: rules.sentences.text(rule.says), rule: rule.id, location: rule.location.fileAndLine)
    }
  }

  /// The cells of the ratio that a cell of the plane reaches, ascending.
  private func ratios(
    _ xCell: NumberInterval, _ yCell: NumberInterval
  ) -> [(interval: NumberInterval?, name: String)] {
    guard let ratio else { return [(nil, DecisionInput.unknown)] }
    let (left, right) = (ends(xCell, x), ends(yCell, y))
    // Nothing follows from 0 by 0.
    if left.upper == 0, right.upper == 0 { return [(nil, DecisionInput.unknown)] }
    return zip(ratio.scale.cells, ratio.scale.names).filter { cell, _ in
      if right.upper == 0 { return cell.contains(0) }
      // Compared without dividing; by 0 a ratio is above every number.
      return (cell.lower.map { right.upper > $0.value * left.lower } ?? true)
        && (cell.upper.map { right.lower < $0.value * left.upper } ?? true)
    }.map { ($0, $1) }
  }

  private func ends(
    _ cell: NumberInterval, _ side: Side
  ) -> (lower: ExactDecimal, upper: ExactDecimal) {
    (
      cell.lower?.value ?? side.scale.plausible.lowerBound,
      cell.upper?.value ?? side.scale.plausible.upperBound
    )
  }
}

extension PlaneRange {
  fileprivate init(_ interval: NumberInterval) {
    lower = interval.lower.map { ReportNumber($0.value) }
    includesLower = interval.lower?.isIncluded ?? false
    upper = interval.upper.map { ReportNumber($0.value) }
    includesUpper = interval.upper?.isIncluded ?? false
  }

  fileprivate var interval: NumberInterval {
    NumberInterval(
      lower: lower.map { .init($0.value, isIncluded: includesLower) },
      upper: upper.map { .init($0.value, isIncluded: includesUpper) })
  }

  /// Whether a quotient lies in it, found without dividing.
  fileprivate func contains(_ dividend: ExactDecimal, by divisor: ExactDecimal) -> Bool {
    NumberInterval(
      lower: lower.map { .init($0.value * divisor, isIncluded: includesLower) },
      upper: upper.map { .init($0.value * divisor, isIncluded: includesUpper) }
    ).contains(dividend)
  }
}

extension PlaneZone {
  fileprivate func contains(x: ExactDecimal, y: ExactDecimal) -> Bool {
    self.x.interval.contains(x) && self.y.interval.contains(y)
      && (ratio?.contains(y, by: x) ?? true)
  }
}
