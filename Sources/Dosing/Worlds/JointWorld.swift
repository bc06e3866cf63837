import AlleleCalling
import Pharmacogenomics
import Rules

/// One combination of phenotypes over all genes, with what the rules answer it.
struct JointWorld: Sendable {
  let values: [String: String]
  let answer: DoseAnswer
  let needsUnobserved: Bool
  let listed: GroupProbabilities
  let overall: GroupProbabilities

  /// Every combination of the spreads, beside the facts that hold in all worlds.
  static func all(
    of spreads: [PhenotypeSpread], facts: [String: String], decisions: DecisionGraph
  ) throws(DosingError) -> [JointWorld] {
    let certain = GroupProbabilities(repeating: 1)
    var partial = [(values: facts, unseen: false, listed: certain, overall: certain)]
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
      let answer: DoseAnswer
      do throws(Undecided) {
        answer = try decisions.answer(part.values)
      } catch {
        throw .undecided(error)
      }
      worlds.append(
        JointWorld(
          values: part.values, answer: answer, needsUnobserved: part.unseen, listed: part.listed,
          overall: part.overall))
    }
    return worlds
  }
}

/// Where an answer stands in the order of doses; no dose is the lowest.
struct DoseRank: Sendable, Hashable, Comparable {
  private let upper: ExactDecimal
  private let start: ExactDecimal

  init(_ answer: DoseAnswer) {
    upper = answer.dose?.upper ?? 0
    start = answer.dose?.start ?? 0
  }

  static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.upper, lhs.start) < (rhs.upper, rhs.start)
  }
}
