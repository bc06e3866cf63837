import AzadoseTestSupport

/// Writes reference blocks over runs of sites where nobody carries anything.
struct BlockWriter {
  let plan: GenePlan
  let index: Int
  let layouts: [CohortGenerator.Layout]
  let file: WrittenFile

  func rows(_ random: inout SeededGenerator) -> [WrittenRow] {
    var rows: [WrittenRow] = []
    var run: [Site] = []
    for (site, layout) in zip(plan.sites, layouts) {
      if layout == .block {
        run.append(site)
      } else {
        rows += [block(run, &random)].compactMap { $0 }
        run = []
      }
    }
    return rows + [block(run, &random)].compactMap { $0 }
  }

  private func block(_ sites: [Site], _ random: inout SeededGenerator) -> WrittenRow? {
    let mask = sites.reduce(0) { $0 | $1.mask }
    let asked = plan.gene.loci.filter { $0.mask & mask != 0 }.map(\.asked)
    guard let first = asked.map(\.lowerBound).min(), let last = asked.map(\.upperBound).max(),
      let base = plan.gene.text.base(first)
    else { return nil }
    let statesLeast = file.statesDepth && random.chance(0.5)
    let cells = plan.people.map { _ -> Cell in
      let isGood = random.chance(0.93)
      let low = Int.random(in: 0...2, using: &random)
      var cell = Cell(
        genotype: !isGood && low == 0 ? "./." : random.chance(0.5) ? "0/0" : "0|0",
        genotypeQuality: !file.statesGenotypeQuality ? nil : isGood || low != 1 ? 50 : 3,
        depth: file.statesDepth ? 30 : nil, minimumDepth: statesLeast ? 12 : nil)
      if !isGood, low == 2, file.statesDepth {
        if statesLeast { cell.minimumDepth = 4 } else { cell.depth = 4 }
      }
      return cell
    }
    return WrittenRow(
      gene: index, position: first, reference: String(decoding: [base], as: UTF8.self),
      alternates: [random.chance(0.5) ? "<NON_REF>" : "<*>"], end: last, cells: cells)
  }
}
