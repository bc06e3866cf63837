import Pharmacogenomics
import Rules

/// Every ordered pair of haplotypes that one scenario allows, each once, with its weights.
struct OrderedPairs {
  private(set) var pairs: [CandidatePair] = []
  /// Weight among the pairs that need no variant at another unobserved position.
  private(set) var listed: [GroupProbabilities] = []
  /// Weight among all pairs.
  private(set) var overall: [GroupProbabilities] = []
  private(set) var listedTotal = GroupProbabilities(repeating: 0)
  private(set) var overallTotal = GroupProbabilities(repeating: 0)

  init(
    of scenario: Scenario, _ finder: inout CandidateFinder, _ numbers: inout CandidateNumbers,
    weights: HaplotypeWeights
  ) {
    var seen: Set<CandidatePair> = []
    let copies = scenario.copies.map { first, second in
      (finder.candidates(for: first), finder.candidates(for: second))
    }
    let isEven = copies.contains { ones, others in
      (ones + others).contains { $0.isUndefined && !$0.needsCore && !$0.needsOther }
    }
    for (first, second) in copies {
      let weigh = { (candidate: HaplotypeCandidate, numbers: inout CandidateNumbers) in
        Weighted(
          candidate, number: numbers.number(of: candidate), isEven: isEven, scenario, weights)
      }
      let ones = first.map { weigh($0, &numbers) }
      let others = second.map { weigh($0, &numbers) }
      for one in ones {
        for other in others {
          // One change that nobody saw and no star allele joins is rare; two are not counted.
          if one.isAddition, other.isAddition { continue }
          let pair = CandidatePair(first: one.number, second: other.number)
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
    let number: Int
    let isAddition: Bool
    let listed: GroupProbabilities
    let overall: GroupProbabilities

    /// Phase questions between named alleles go by half counts, open core positions by
    /// frequency. A question that involves an undefined haplotype has even odds: nobody has
    /// counted it, and a made-up count beside the common reference allele would hide the
    /// possibility that both copies are changed.
    init(
      _ candidate: HaplotypeCandidate, number: Int, isEven: Bool, _ scenario: Scenario,
      _ weights: HaplotypeWeights
    ) {
      self.number = number
      isAddition = candidate.addition != nil
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
