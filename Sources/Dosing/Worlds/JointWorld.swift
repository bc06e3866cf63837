public import AlleleCalling
import Pharmacogenomics
public import Rules

/// One combination of phenotypes over all genes, with what the rules answer it.
public struct JointWorld: Sendable {
  /// Phenotypes by gene, and the facts that hold in every world.
  public let values: [String: String]
  public let answer: DoseAnswer
  /// Whether it needs a variant at a position that was not observed, other than a core one.
  public let needsUnobserved: Bool
  /// Probability in each group among the worlds that need no such variant.
  public let listed: GroupProbabilities
  /// Probability in each group among all worlds.
  public let overall: GroupProbabilities

  /// Whether the rules answer it a lower dose; no dose is the lowest.
  public func isLower(than other: JointWorld) -> Bool {
    DoseRank(answer) < DoseRank(other.answer)
  }

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
        answer = try decisions.answer(part.values, tellsHolds: true)
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
