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

  init(of scenario: Scenario, _ finder: inout CandidateFinder, weights: HaplotypeWeights) {
    var seen: Set<CandidatePair> = []
    let copies = scenario.copies.map { first, second in
      (finder.candidates(for: first), finder.candidates(for: second))
    }
    let isEven = copies.contains { ones, others in
      (ones + others).contains { $0.isUndefined && !$0.needsCore && !$0.needsOther }
    }
    for (first, second) in copies {
      let ones = first.map { Weighted($0, isEven: isEven, scenario, weights) }
      let others = second.map { Weighted($0, isEven: isEven, scenario, weights) }
      for one in ones {
        for other in others {
          // One change that nobody saw and no star allele joins is rare; two are not counted.
          if one.candidate.addition != nil, other.candidate.addition != nil { continue }
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

    /// Phase questions between named alleles go by half counts, open core positions by
    /// frequency. A question that involves an undefined haplotype has even odds: nobody has
    /// counted it, and a made-up count beside the common reference allele would hide the
    /// possibility that both copies are changed.
    init(
      _ candidate: HaplotypeCandidate, isEven: Bool, _ scenario: Scenario,
      _ weights: HaplotypeWeights
    ) {
      self.candidate = candidate
      overall = weights.unobserved(candidate)
      if candidate.needsOther {
        listed = GroupProbabilities(repeating: 0)
      } else if isEven {
        listed = GroupProbabilities(repeating: 1)
      } else {
        listed = scenario.hasOpenCore ? overall : weights.phase(candidate.name)
      }
    }
  }
}
