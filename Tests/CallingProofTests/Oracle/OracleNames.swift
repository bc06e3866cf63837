import Pharmacogenomics
import Rules

/// A haplotype that a copy may be.
struct OracleCandidate: Hashable, Sendable {
  /// The place among the labels of `OracleNames`.
  let label: Int
  let isNamed: Bool
  let needsCore: Bool
  let needsOther: Bool
  /// How likely it is where nobody looked.
  var odds: GroupOdds
  /// Whether a variant was added at another place than a core one.
  var isAddition = false
}

/// Finds the haplotypes that a copy may be, by writing each of them out.
struct OracleNames {
  private let gene: OracleGene
  private var found: [OracleCopy: [OracleCandidate]] = [:]
  /// Star names, then the whole texts of copies that no star allele explains.
  private(set) var labels: [String: Int] = [:]
  /// The possible functions of each label.
  private(set) var functions: [[String]]
  /// How severe each list of functions is, beside each function of the other copy.
  private var severities: [[String]: [Int]] = [:]
  private let partners: [String]

  init(_ gene: OracleGene) {
    self.gene = gene
    functions = gene.alleles.map { [$0.function] }
    partners = Set(gene.alleles.map(\.function)).sorted()
    for (index, allele) in gene.alleles.enumerated() { labels[allele.name] = index }
  }

  /// The named alleles whose text the copy has, or would have with changes at places where
  /// nothing is known; the copy's own text where none needs such changes. `nil` when the copy's
  /// changes cannot all be written.
  mutating func candidates(_ copy: OracleCopy) -> [OracleCandidate]? {
    if let known = found[copy] { return known }
    let edits = gene.edits(copy.mask) + copy.extras
    guard let own = gene.text.writing(edits) else { return nil }
    var candidates: [OracleCandidate] = []
    let core = covered(copy.openCore)
    let other = covered(copy.openOther)
    for (index, allele) in gene.alleles.enumerated() {
      let fill = allele.mask & ~copy.mask
      guard fill & ~(core | other) == 0, fill & copy.lacking == 0,
        gene.text.writing(edits + gene.edits(fill)) == allele.text
      else { continue }
      candidates.append(
        OracleCandidate(
          label: index, isNamed: true, needsCore: fill & core != 0,
          needsOther: fill & other != 0, odds: gene.haplotypeOdds.unobserved[index]))
    }
    if !candidates.contains(where: { !$0.needsCore && !$0.needsOther }) {
      let written = String(decoding: own, as: UTF8.self)
      let label = labels[written] ?? functions.count
      if labels[written] == nil {
        labels[written] = label
        functions.append(functionsOfUndefined(copy))
      }
      candidates.append(
        OracleCandidate(
          label: label, isNamed: false, needsCore: false, needsOther: false, odds: unseen))
    }
    addCompletions(of: copy, edits, to: &candidates)
    found[copy] = candidates
    return candidates
  }

  /// Half a count, shared by what nobody has counted.
  private var unseen: GroupOdds { GroupOdds(repeating: gene.haplotypeOdds.unseen) }

  /// The copy with one more variant at an open place, where no star allele found has it. At another
  /// place than a core one it stands there as often as on any haplotype.
  private mutating func addCompletions(
    of copy: OracleCopy, _ edits: [Edit], to candidates: inout [OracleCandidate]
  ) {
    if edits.isEmpty { return }
    let joined = candidates.filter(\.isNamed).reduce(0) { $0 | gene.alleles[$1.label].mask }
    let core = covered(copy.openCore & gene.coreLoci)
    let open = (core & ~joined | covered(copy.openOther)) & ~copy.lacking
    let own = candidates.first { !$0.needsCore && !$0.needsOther }?.odds ?? .zero
    let ownFunctions = functions[candidates.first { !$0.needsCore && !$0.needsOther }?.label ?? 0]
    let taken = Set(edits.map(\.position))
    for bit in 0..<UInt64(64) where open >> bit & 1 == 1 {
      if taken.contains(gene.variants[Int(bit)].position) { continue }
      var completed = copy
      completed.mask |= 1 << bit
      guard let text = gene.text.writing(edits + gene.edits(1 << bit)) else { continue }
      let isCore = core >> bit & 1 == 1
      if !isCore, !isWorse(functionsOfUndefined(completed), than: ownFunctions) { continue }
      if !isCore, gene.alleles.contains(where: { $0.text == text }) { continue }
      let written = String(decoding: text, as: UTF8.self)
      let label = labels[written] ?? functions.count
      if labels[written] == nil {
        labels[written] = label
        functions.append(functionsOfUndefined(completed))
      }
      candidates.append(
        OracleCandidate(
          label: label, isNamed: false, needsCore: isCore, needsOther: !isCore,
          odds: isCore ? unseen : own * gene.share(of: bit), isAddition: !isCore))
    }
  }

  /// The variants at places of a mask of loci.
  private func covered(_ open: UInt64) -> UInt64 {
    gene.loci.indices.filter { open >> UInt64($0) & 1 == 1 }
      .reduce(0) { $0 | gene.loci[$1].mask }
  }

  /// Whether functions give a severer phenotype beside any function of the other copy.
  private mutating func isWorse(_ one: [String], than other: [String]) -> Bool {
    zip(severity(of: one), severity(of: other)).contains { $0 > $1 }
  }

  private mutating func severity(of functions: [String]) -> [Int] {
    if let known = severities[functions] { return known }
    let severity = partners.map { partner in
      functions.compactMap { gene.phenotype($0, partner)?.severity }.max() ?? 0
    }
    severities[functions] = severity
    return severity
  }

  /// No better than the worst star allele that it contains, nor than its unknown edits.
  private func functionsOfUndefined(_ copy: OracleCopy) -> [String] {
    guard let policy = gene.gene.undefinedHaplotypes else { return [] }
    var functions: Set<String> = []
    for allele in gene.alleles where allele.mask != 0 && allele.mask & ~copy.mask == 0 {
      functions.insert(allele.function)
    }
    for edit in copy.extras {
      switch gene.protein.effect(of: edit) {
      case .truncating: functions.insert(policy.truncating)
      case .altered: functions.insert(policy.altered)
      case .silent: break
      }
    }
    return functions.isEmpty ? [policy.otherwise] : functions.sorted()
  }
}
