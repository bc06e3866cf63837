import Pharmacogenomics
import Rules

/// One value a group, in the order of `Ancestry.allCases`; the last lanes stay empty.
typealias GroupOdds = SIMD8<Double>

/// How likely haplotypes are in each group, by the formulas of the design.
struct OracleOdds: Sendable {
  /// By allele, then by group: count + 1/2.
  let phase: [GroupOdds]
  /// By allele, then by group: the share of the group, else of all people, else of half a
  /// count that all alleles share that nobody carries.
  let unobserved: [GroupOdds]
  /// Half a count shared: also what an undefined haplotype gets.
  let unseen: Double

  init(_ gene: GeneDefinition) {
    let groups = Ancestry.allCases
    let counts = gene.frequencies?.counts ?? [:]
    let totals = gene.frequencies?.totals ?? [:]
    let people = groups.map { Double(totals[$0] ?? 0) }.reduce(0, +)
    var phase: [GroupOdds] = []
    var pooled: [String: Double] = [:]
    for allele in gene.alleles {
      let own = groups.map { Double(counts[$0]?[allele.name] ?? 0) }
      phase.append(Self.odds(own.map { $0 + 0.5 }))
      pooled[allele.name] = own.reduce(0, +)
    }
    let strangers = Double(pooled.values.filter { $0 == 0 }.count)
    let unseen = 0.5 / max(1, strangers) / max(1, people)
    var unobserved: [GroupOdds] = []
    for allele in gene.alleles {
      let all = pooled[allele.name] ?? 0
      unobserved.append(
        Self.odds(
          groups.map { group in
            if all == 0 { return unseen }
            let own = Double(counts[group]?[allele.name] ?? 0)
            return own > 0 ? own / Double(totals[group] ?? 1) : all / people
          }))
    }
    self.phase = phase
    self.unobserved = unobserved
    self.unseen = unseen
  }

  private static func odds(_ values: [Double]) -> GroupOdds {
    GroupOdds(values + Array(repeating: 0, count: 8 - values.count))
  }
}

extension OracleGene {
  /// How often a variant stands on a haplotype, one value a group.
  func share(of bit: UInt64) -> GroupOdds {
    alleles.indices.filter { alleles[$0].mask >> bit & 1 == 1 }
      .reduce(.zero) { $0 + haplotypeOdds.unobserved[$1] }
  }
}
