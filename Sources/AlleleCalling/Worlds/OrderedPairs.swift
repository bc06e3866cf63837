import Pharmacogenomics
import Rules

/// An ordered pair of candidates, one a copy.
struct CandidatePair: Sendable, Hashable {
  let first: HaplotypeCandidate
  let second: HaplotypeCandidate
}

/// Every ordered pair of haplotypes that one scenario allows, each once, with its weights.
struct OrderedPairs {
  private(set) var pairs: [CandidatePair] = []
  /// Weight among the pairs that need no variant at another unobserved position.
  private(set) var listed: [GroupProbabilities] = []
  /// Weight among all pairs.
  private(set) var overall: [GroupProbabilities] = []
  private(set) var listedTotal = GroupProbabilities(repeating: 0)
  private(set) var overallTotal = GroupProbabilities(repeating: 0)

  init(of scenario: Scenario, gene: GeneDefinition, weights: HaplotypeWeights) {
    var seen: Set<CandidatePair> = []
    for (first, second) in scenario.copies {
      let ones = first.candidates(in: gene).map { Weighted($0, scenario, weights) }
      let others = second.candidates(in: gene).map { Weighted($0, scenario, weights) }
      for one in ones {
        for other in others {
          let pair = CandidatePair(first: one.candidate, second: other.candidate)
          // With one orientation no pair can come twice.
          guard scenario.copies.count == 1 || seen.insert(pair).inserted else { continue }
          pairs.append(pair)
          listed.append(one.listed * other.listed)
          overall.append(one.overall * other.overall)
          listedTotal = listedTotal + one.listed * other.listed
          overallTotal = overallTotal + one.overall * other.overall
        }
      }
    }
  }

  /// A candidate with its weights.
  private struct Weighted {
    let candidate: HaplotypeCandidate
    let listed: GroupProbabilities
    let overall: GroupProbabilities

    init(_ candidate: HaplotypeCandidate, _ scenario: Scenario, _ weights: HaplotypeWeights) {
      self.candidate = candidate
      overall = weights.unobserved(candidate.name)
      // Phase questions by half counts, open core positions by frequency, questions that
      // involve an uncatalogued change at even odds.
      if candidate.needsOther {
        listed = GroupProbabilities(repeating: 0)
      } else if scenario.hasUncatalogued {
        listed = GroupProbabilities(repeating: 1)
      } else {
        listed = scenario.hasOpenCore ? overall : weights.phase(candidate.name)
      }
    }
  }
}
