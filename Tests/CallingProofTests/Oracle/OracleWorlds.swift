import Pharmacogenomics

/// What makes two worlds the same: both haplotypes in order, and what they need.
struct OracleKey: Hashable, Sendable {
  let first: Int
  let second: Int
  let needsCore: Bool
  let needsOther: Bool

  init(_ one: Int, _ other: Int, needsCore: Bool, needsOther: Bool) {
    (first, second) = one < other ? (one, other) : (other, one)
    self.needsCore = needsCore
    self.needsOther = needsOther
  }
}

/// An ordered pair of haplotypes, one a copy.
private struct OraclePair: Hashable {
  let one: OracleCandidate
  let other: OracleCandidate
}

/// A world with its probabilities, one a group.
struct OracleWorld: Sendable {
  var phenotype: String
  var listed: GroupOdds = .zero
  var overall: GroupOdds = .zero
}

/// The second implementation: every pair of haplotypes that the rows of a sample allow.
struct Oracle {
  let gene: OracleGene
  private(set) var names: OracleNames
  private var phenotypes: [Int: String] = [:]

  init(_ gene: OracleGene) {
    self.gene = gene
    names = OracleNames(gene)
  }

  mutating func worlds(
    _ rows: [OracleRow], fails: [Bool], sample: Int
  ) -> [OracleKey: OracleWorld] {
    let turned = rows.map { $0.turned(gene) }
    let carriers = rows.indices.filter { row in
      rows[row].cells[sample].alleles.contains { allele in
        allele > 0 && rows[row].alternates[allele - 1] != turned[row].alternates[allele - 1]
      }
    }
    var readers = [OracleReader(gene, rows, fails: fails, sample: sample)]
    if !carriers.isEmpty {
      let known = carriers.reduce(0) { $0 | turned[$1].listed & ~rows[$1].listed }
      let setAside = rows.indices.filter { row in
        !carriers.contains(row) && rows[row].listed & known != 0
          && rows[row].cells[sample].genotype.allSatisfy { "0/|".contains($0) }
      }
      readers.append(
        OracleReader(gene, turned, fails: fails, sample: sample, setAside: Set(setAside)))
    }
    var worlds: [OracleKey: OracleWorld] = [:]
    for reader in readers {
      let scenarios = scenarios(reader)
      for scenario in scenarios {
        add(scenario, share: 1 / Double(scenarios.count * readers.count), to: &worlds)
      }
    }
    return worlds
  }

  /// Every combination of the readings of all places.
  private func scenarios(_ reader: OracleReader) -> [OracleScenario] {
    let places = gene.loci.map(reader.places)
    let carried = reader.rows.indices.flatMap { row in
      reader.statements[row].alleles.flatMap { allele -> [Edit] in
        guard let allele, allele > 0 else { return [] }
        return reader.rows[row].alternates[allele - 1]?.extras ?? []
      }
    }
    let extras = Set(carried).filter { gene.protein.effect(of: $0) != .silent }
      .sorted { ($0.position, $0.new.count) < ($1.position, $1.new.count) }
    let readings = extras.map { reader.readings(of: $0) }
    var chosen: [[Int]] = [[]]
    for count in places.map(\.count) + readings.map(\.count) {
      chosen = chosen.flatMap { list in (0..<count).map { list + [$0] } }
    }
    return chosen.map { list in
      OracleScenario(
        reader: reader, loci: places.indices.map { places[$0][list[$0]] },
        extras: extras.indices.map { (extras[$0], readings[$0][list[places.count + $0]]) })
    }
  }

  private mutating func add(
    _ scenario: OracleScenario, share: Double, to worlds: inout [OracleKey: OracleWorld]
  ) {
    var pairs: Set<OraclePair> = []
    var isEven = false
    var hasOpenCore = false
    for (first, second) in scenario.copies() {
      guard let ones = names.candidates(first), let others = names.candidates(second) else {
        continue
      }
      isEven = isEven || (ones + others).contains { !$0.isNamed && !$0.needsCore && !$0.needsOther }
      hasOpenCore = hasOpenCore || first.openCore | second.openCore != 0
      for one in ones {
        for other in others where !(one.isAddition && other.isAddition) {
          pairs.insert(OraclePair(one: one, other: other))
        }
      }
    }
    let weights = pairs.map { pair in
      (
        pair: pair,
        listed: listed(pair.one, isEven, hasOpenCore) * listed(pair.other, isEven, hasOpenCore),
        overall: pair.one.odds * pair.other.odds
      )
    }
    let listedSum = weights.reduce(GroupOdds.zero) { $0 + $1.listed }
    let overallSum = weights.reduce(GroupOdds.zero) { $0 + $1.overall }
    for (pair, listed, overall) in weights {
      let key = OracleKey(
        pair.one.label, pair.other.label, needsCore: pair.one.needsCore || pair.other.needsCore,
        needsOther: pair.one.needsOther || pair.other.needsOther)
      let part = (
        listed: (share * listed / listedSum).replacing(with: 0, where: listedSum .== 0),
        overall: (share * overall / overallSum).replacing(with: 0, where: overallSum .== 0)
      )
      var world = worlds[key] ?? OracleWorld(phenotype: phenotype(pair.one.label, pair.other.label))
      world.listed += part.listed
      world.overall += part.overall
      worlds[key] = world
    }
  }

  private func listed(
    _ candidate: OracleCandidate, _ isEven: Bool, _ hasOpenCore: Bool
  ) -> GroupOdds {
    if candidate.needsOther { return .zero }
    if isEven { return GroupOdds(repeating: 1) }
    if hasOpenCore { return candidate.odds }
    return gene.haplotypeOdds.phase[candidate.label]
  }

  /// The severest phenotype that the functions allow.
  private mutating func phenotype(_ first: Int, _ second: Int) -> String {
    let pair = first << 32 | second
    if let known = phenotypes[pair] { return known }
    var worst: Phenotype?
    for one in names.functions[first] {
      for other in names.functions[second] {
        guard let found = gene.phenotype(one, other) else { continue }
        if worst.map({ $0.severity < found.severity }) ?? true { worst = found }
      }
    }
    phenotypes[pair] = worst?.id ?? "none"
    return worst?.id ?? "none"
  }
}
