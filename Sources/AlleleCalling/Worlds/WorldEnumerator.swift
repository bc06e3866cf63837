import Pharmacogenomics
import Rules

/// Enumerates every diplotype that contradicts no observation.
///
/// Orientations of unphased places, readings of doubtful places and completions of open
/// places are enumerated as ordered pairs of copies; a heterozygous pair therefore counts
/// twice, as Hardy-Weinberg proportions demand.
struct WorldEnumerator: Sendable {
  let gene: GeneDefinition
  let functions: HaplotypeFunctions

  /// More orientations or readings than this are not enumerated; the gene is then unknown.
  static let limit = 4096

  /// The worlds, likeliest listed first; `nil` when there are too many to enumerate.
  ///
  /// - Complexity: O(readings × orientations × alleles²).
  func worlds(of sites: [SiteEvidence], ancestry: Ancestry?) -> [World]? {
    guard let scenarios = Scenario.all(of: sites, limit: Self.limit) else { return nil }
    let weights = HaplotypeWeights(gene: gene)
    var sums: [WorldKey: (listed: GroupProbabilities, overall: GroupProbabilities)] = [:]
    for scenario in scenarios {
      let pairs = orderedPairs(of: scenario)
      let weighted = pairs.map { pair in
        let overall = weights.unobserved(pair.first.name) * weights.unobserved(pair.second.name)
        return (pair: pair, listed: listedWeight(pair, scenario, weights), overall: overall)
      }
      let listedTotal = weighted.reduce(GroupProbabilities(repeating: 0)) { $0 + $1.listed }
      let overallTotal = weighted.reduce(GroupProbabilities(repeating: 0)) { $0 + $1.overall }
      for entry in weighted {
        let key = WorldKey(entry.pair)
        let zero = GroupProbabilities(repeating: 0)
        let (listed, overall) = sums[key] ?? (zero, zero)
        sums[key] = (
          listed + share(entry.listed, of: listedTotal, times: scenario.weight),
          overall + share(entry.overall, of: overallTotal, times: scenario.weight)
        )
      }
    }
    let worlds = sums.compactMap { key, sum -> World? in
      guard let phenotype = functions.phenotype(of: key.diplotype) else { return nil }
      return World(
        diplotype: key.diplotype, phenotype: phenotype, needsUnobservedCore: key.needsCore,
        needsUnobservedOther: key.needsOther, listed: sum.listed, overall: sum.overall)
    }
    return worlds.sorted { first, second in
      let (one, other) = (first.listed.average(ancestry), second.listed.average(ancestry))
      return one == other ? WorldKey(first) < WorldKey(second) : one > other
    }
  }

  private func orderedPairs(of scenario: Scenario) -> [CandidatePair] {
    var pairs: Set<CandidatePair> = []
    for (first, second) in scenario.copies {
      let others = second.candidates(in: gene)
      for one in first.candidates(in: gene) {
        for other in others { pairs.insert(CandidatePair(first: one, second: other)) }
      }
    }
    return pairs.sorted { WorldKey($0) < WorldKey($1) }
  }

  /// The weight among the listed worlds: phase questions by half counts, open core
  /// positions by frequency, questions that involve an uncatalogued change at even odds.
  private func listedWeight(
    _ pair: CandidatePair, _ scenario: Scenario, _ weights: HaplotypeWeights
  ) -> GroupProbabilities {
    if pair.first.needsOther || pair.second.needsOther { return GroupProbabilities(repeating: 0) }
    if scenario.hasUncatalogued { return GroupProbabilities(repeating: 1) }
    if scenario.hasOpenCore {
      return weights.unobserved(pair.first.name) * weights.unobserved(pair.second.name)
    }
    return weights.phase(pair.first.name) * weights.phase(pair.second.name)
  }

  private func share(
    _ part: GroupProbabilities, of total: GroupProbabilities, times weight: Double
  ) -> GroupProbabilities {
    GroupProbabilities { total[$0] > 0 ? part[$0] / total[$0] * weight : 0 }
  }
}

/// An ordered pair of candidates, one a copy.
struct CandidatePair: Sendable, Hashable {
  let first: HaplotypeCandidate
  let second: HaplotypeCandidate
}

/// What makes two worlds the same.
private struct WorldKey: Hashable, Comparable {
  let diplotype: Diplotype
  let needsCore: Bool
  let needsOther: Bool

  init(_ pair: CandidatePair) {
    diplotype = Diplotype(pair.first.name, pair.second.name)
    needsCore = pair.first.needsCore || pair.second.needsCore
    needsOther = pair.first.needsOther || pair.second.needsOther
  }

  init(_ world: World) {
    diplotype = world.diplotype
    needsCore = world.needsUnobservedCore
    needsOther = world.needsUnobservedOther
  }

  static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.diplotype != rhs.diplotype { return lhs.diplotype < rhs.diplotype }
    return (lhs.needsCore ? 1 : 0, lhs.needsOther ? 1 : 0)
      < (rhs.needsCore ? 1 : 0, rhs.needsOther ? 1 : 0)
  }
}
