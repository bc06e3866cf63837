import Pharmacogenomics
import Rules

/// Enumerates every diplotype that contradicts no observation.
///
/// Orientations of unphased places, readings of doubtful places and completions of open
/// places are enumerated as ordered pairs of copies; a heterozygous pair therefore counts
/// twice, as Hardy-Weinberg proportions demand. Sums run in the order of the gene file, so
/// that the same input gives the same digits.
struct WorldEnumerator: Sendable {
  let gene: GeneDefinition
  let functions: HaplotypeFunctions
  let weights: HaplotypeWeights

  /// More readings and orientations together are not enumerated; the gene is then unknown.
  static let limit = 1024

  /// The worlds, likeliest listed first; `nil` when there are too many to enumerate.
  ///
  /// - Parameter alternatives: the places of the gene, in each of the ways in which the whole file may
  ///   be read; equally likely.
  /// - Complexity: O(readings × orientations × alleles²).
  func worlds(of alternatives: [[SiteEvidence]], ancestry: Ancestry?) -> [World]? {
    var scenarios: [Scenario] = []
    for sites in alternatives {
      guard let all = Scenario.all(of: sites, limit: Self.limit) else { return nil }
      scenarios += all.map { $0.sharing(alternatives.count) }
    }
    var finder = CandidateFinder(functions)
    var numbers = CandidateNumbers()
    var sums = WorldSums()
    for scenario in scenarios {
      let pairs = OrderedPairs(of: scenario, &finder, &numbers, weights: weights)
      for (index, pair) in pairs.pairs.enumerated() {
        sums.add(
          pair, of: numbers, listed: share(pairs.listed[index], of: pairs.listedTotal, scenario),
          overall: share(pairs.overall[index], of: pairs.overallTotal, scenario))
      }
    }
    let ranks = HaplotypeRanks(sums.keys)
    return sums.keys.enumerated().compactMap { index, key -> (World, [Int])? in
      guard let phenotype = finder.phenotypes.phenotype(of: key.diplotype) else { return nil }
      let world = World(
        diplotype: key.diplotype, phenotype: phenotype, needsUnobservedCore: key.needsCore,
        needsUnobservedOther: key.needsOther, listed: sums.listed[index],
        overall: sums.overall[index])
      return (world, ranks.rank(of: key))
    }.sorted { first, second in
      let (one, other) = (first.0.listed.average(ancestry), second.0.listed.average(ancestry))
      return one == other ? first.1.lexicographicallyPrecedes(second.1) : one > other
    }.map(\.0)
  }

  private func share(
    _ part: GroupProbabilities, of total: GroupProbabilities, _ scenario: Scenario
  ) -> GroupProbabilities {
    GroupProbabilities { total[$0] > 0 ? part[$0] / total[$0] * scenario.weight : 0 }
  }
}

/// What makes two worlds the same.
struct WorldKey {
  let diplotype: Diplotype
  let needsCore: Bool
  let needsOther: Bool

  init(_ first: HaplotypeCandidate, _ second: HaplotypeCandidate) {
    diplotype = Diplotype(first.name, second.name)
    needsCore = first.needsCore || second.needsCore
    needsOther = first.needsOther || second.needsOther
  }
}

/// Probabilities of worlds, added up in the order in which the worlds first appear.
private struct WorldSums {
  private(set) var keys: [WorldKey] = []
  private(set) var listed: [GroupProbabilities] = []
  private(set) var overall: [GroupProbabilities] = []
  private var places: [WorldNumbers: Int] = [:]

  mutating func add(
    _ pair: CandidatePair, of numbers: CandidateNumbers, listed part: GroupProbabilities,
    overall whole: GroupProbabilities
  ) {
    let world = numbers.world(of: pair)
    if let place = places[world] {
      listed[place] = listed[place] + part
      overall[place] = overall[place] + whole
    } else {
      places[world] = keys.count
      keys.append(
        WorldKey(numbers.candidates[pair.first], numbers.candidates[pair.second]))
      listed.append(part)
      overall.append(whole)
    }
  }
}

/// The place of each haplotype in the printed order, found once.
private struct HaplotypeRanks {
  private let ranks: [HaplotypeName: Int]

  init(_ keys: [WorldKey]) {
    let names = Set(keys.flatMap(\.diplotype.haplotypes)).sorted()
    ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  func rank(of key: WorldKey) -> [Int] {
    key.diplotype.haplotypes.map { ranks[$0] ?? 0 } + [
      key.needsCore ? 1 : 0, key.needsOther ? 1 : 0,
    ]
  }
}
