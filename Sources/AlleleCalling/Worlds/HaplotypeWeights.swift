import Pharmacogenomics
import Rules

/// How likely each haplotype is in each group, under the two smoothings of the design.
struct HaplotypeWeights: Sendable {
  private let counts: HaplotypeCounts
  private let unseenShare: Double
  /// How often a change stands on a haplotype.
  private var shares: [SequenceChange: GroupProbabilities] = [:]

  init(gene: GeneDefinition) {
    counts = gene.frequencies ?? HaplotypeCounts(totals: [:], counts: [:], sources: [])
    let unseen = gene.alleles.count { [counts] in counts.pooledCount(of: $0.name) == 0 }
    unseenShare = 0.5 / Double(max(1, unseen)) / Double(max(1, counts.pooledTotal))
    for allele in gene.alleles {
      let share = unobserved(.named(allele.name))
      for change in allele.changes {
        shares[change] = (shares[change] ?? GroupProbabilities(repeating: 0)) + share
      }
    }
  }

  /// For phase questions: half a count is added to each haplotype involved (Jeffreys prior).
  ///
  /// The denominator is the same for all of them and cancels.
  func phase(_ haplotype: HaplotypeName) -> GroupProbabilities {
    GroupProbabilities { group in
      guard case .named(let name) = haplotype else { return 0.5 }
      return Double(counts.count(of: name, in: group)) + 0.5
    }
  }

  /// For unobserved positions: that of the haplotype; where a change is added to one that no star
  /// allele joins with it, the two stand together as often as chance has it.
  func unobserved(_ candidate: HaplotypeCandidate) -> GroupProbabilities {
    guard let addition = candidate.addition else { return unobserved(candidate.name) }
    return unobserved(addition.base) * (shares[addition.change] ?? GroupProbabilities(repeating: 0))
  }

  /// For unobserved positions: the group's frequency, where zero the pooled one; haplotypes
  /// never seen share half a count.
  func unobserved(_ haplotype: HaplotypeName) -> GroupProbabilities {
    guard case .named(let name) = haplotype else {
      return GroupProbabilities(repeating: unseenShare)
    }
    let pooled = counts.pooledCount(of: name)
    guard pooled > 0 else { return GroupProbabilities(repeating: unseenShare) }
    return GroupProbabilities { group in
      let count = counts.count(of: name, in: group)
      guard count > 0, let total = counts.totals[group] else {
        return Double(pooled) / Double(max(1, counts.pooledTotal))
      }
      return Double(count) / Double(total)
    }
  }
}
