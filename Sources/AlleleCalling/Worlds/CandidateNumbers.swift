import Pharmacogenomics

/// Numbers for the candidates of one gene and for their names.
///
/// A sample has few haplotypes and many pairs of them: pairs are compared by number, names once.
struct CandidateNumbers {
  private(set) var candidates: [HaplotypeCandidate] = []
  /// The number of each candidate's name, by the candidate's number.
  private var names: [Int] = []
  private var known: [HaplotypeCandidate: Int] = [:]
  private var knownNames: [HaplotypeName: Int] = [:]

  /// The number of a candidate, a new one when it is new.
  mutating func number(of candidate: HaplotypeCandidate) -> Int {
    if let number = known[candidate] { return number }
    let number = candidates.count
    let name = knownNames[candidate.name, default: knownNames.count]
    knownNames[candidate.name] = name
    known[candidate] = number
    candidates.append(candidate)
    names.append(name)
    return number
  }

  /// What tells the world of a pair from others.
  func world(of pair: CandidatePair) -> WorldNumbers {
    let (one, other) = (names[pair.first], names[pair.second])
    return WorldNumbers(
      low: min(one, other), high: max(one, other),
      needsCore: candidates[pair.first].needsCore || candidates[pair.second].needsCore,
      needsOther: candidates[pair.first].needsOther || candidates[pair.second].needsOther)
  }
}

/// An ordered pair of candidates by their numbers, one a copy.
struct CandidatePair: Sendable, Hashable {
  let first: Int
  let second: Int
}

/// What makes two worlds the same, by the numbers of their names.
struct WorldNumbers: Hashable {
  let low: Int
  let high: Int
  let needsCore: Bool
  let needsOther: Bool
}
