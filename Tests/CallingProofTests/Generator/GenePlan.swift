import AzadoseTestSupport

/// What one file holds of one gene: who carries what, and where rows stand.
struct GenePlan {
  let gene: OracleGene
  /// Edits that no definition knows; the first are harmless ones.
  let extras: [Edit]
  /// Both copies of each sample.
  let people: [[TrueCopy]]
  let sites: [Site]

  init(_ gene: OracleGene, samples: Int, _ random: inout SeededGenerator) {
    self.gene = gene
    let source = ExtraEdits(gene: gene)
    let harmless = source.harmless
    var extras = harmless + source.draw(&random)
    if random.chance(0.15), let odd = source.undocumentedBase(&random) { extras.append(odd) }
    self.extras = extras
    var pool = gene.alleles.filter { _ in random.chance(0.08) }
    pool += gene.alleles.prefix(6).filter { _ in random.chance(0.5) }
    let reference = gene.alleles.filter { $0.mask == 0 }
    let copies = { (random: inout SeededGenerator) -> TrueCopy in
      var copy = TrueCopy()
      copy.mask = (random.chance(0.45) ? random.pick(reference) : random.pick(pool))?.mask ?? 0
      if random.chance(0.05), let more = random.pick(pool) { copy.mask |= more.mask }
      for index in extras.indices where random.chance(index < harmless.count ? 0.9 : 0.06) {
        copy.extras.insert(index)
      }
      let edits = gene.edits(copy.mask) + copy.extras.sorted().map { extras[$0] }
      let isCrowded = gene.loci.contains { (copy.mask & $0.mask).nonzeroBitCount > 1 }
      return isCrowded || gene.text.writing(edits) == nil ? TrueCopy() : copy
    }
    people = (0..<samples).map { _ in [copies(&random), copies(&random)] }
    sites = Self.sites(gene, extras, people, &random)
  }

  private static func sites(
    _ gene: OracleGene, _ extras: [Edit], _ people: [[TrueCopy]], _ random: inout SeededGenerator
  ) -> [Site] {
    var sites: [Site] = []
    var done: Set<Int> = []
    for (index, locus) in gene.loci.enumerated() where !done.contains(index) {
      var mask = locus.mask
      var isJoined = false
      // Neighbours may stand in one record, as an MNV does.
      if gene.loci.indices.contains(index + 1), locus.isBase, gene.loci[index + 1].isBase,
        gene.loci[index + 1].position - locus.position <= 2, random.chance(0.5)
      {
        mask |= gene.loci[index + 1].mask
        isJoined = true
        done.insert(index + 1)
      }
      let edits = gene.edits(mask)
      let here = extras.indices.filter { extra in
        extras[extra].isBase
          && edits.contains { $0.isBase && $0.position == extras[extra].position }
      }
      sites.append(
        Site(
          mask: mask, extras: Set(here), first: edits.map(\.position).min() ?? 0,
          last: edits.map(\.last).max() ?? 0, isJoined: isJoined))
    }
    let placed = sites.reduce(into: Set<Int>()) { $0.formUnion($1.extras) }
    for index in extras.indices where !placed.contains(index) {
      sites.append(
        Site(
          mask: 0, extras: [index], first: extras[index].position, last: extras[index].last,
          isJoined: false))
    }
    return sites.sorted { $0.first < $1.first }
  }
}
