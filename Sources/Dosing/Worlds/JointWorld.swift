import AlleleCalling
import Pharmacogenomics
import Rules

/// One combination of phenotypes over all genes, with the rule that answers it.
struct JointWorld: Sendable {
  let values: [String: String]
  let rule: DoseRule
  let needsUnobserved: Bool
  let listed: GroupProbabilities
  let overall: GroupProbabilities

  /// Every combination of the spreads that the table answers.
  static func all(of spreads: [PhenotypeSpread], table: DecisionTable) throws(DosingError)
    -> [JointWorld]
  {
    let certain = GroupProbabilities(repeating: 1)
    var partial = [(values: [String: String](), unseen: false, listed: certain, overall: certain)]
    for spread in spreads {
      partial = partial.flatMap { part in
        spread.entries.map { entry in
          (
            values: part.values.merging([spread.gene: entry.value]) { $1 },
            unseen: part.unseen || entry.needsUnobserved, listed: part.listed * entry.listed,
            overall: part.overall * entry.overall
          )
        }
      }
    }
    var worlds: [JointWorld] = []
    for part in partial {
      let rules = table.matches(part.values)
      guard rules.count == 1 else {
        throw .undecided(values: part.values, rules: rules.map(\.id))
      }
      worlds.append(
        JointWorld(
          values: part.values, rule: rules[0], needsUnobserved: part.unseen, listed: part.listed,
          overall: part.overall))
    }
    return worlds
  }
}

/// Where a rule's answer stands in the order of doses; no dose is the lowest.
struct DoseRank: Sendable, Hashable, Comparable {
  private let upper: ExactDecimal
  private let start: ExactDecimal

  init(_ rule: DoseRule) {
    upper = rule.dose?.upper ?? 0
    start = rule.dose?.start ?? 0
  }

  static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.upper, lhs.start) < (rhs.upper, rhs.start)
  }
}
