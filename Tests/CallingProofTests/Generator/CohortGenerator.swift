import AzadoseTestSupport
import Pharmacogenomics

/// Draws whole files: who carries what, how it is phased, spelled, missing and packed.
struct CohortGenerator {
  let genes: [OracleGene]

  func file(samples: Int, _ random: inout SeededGenerator) -> WrittenFile {
    var file = WrittenFile(
      assembly: random.chance(0.5) ? .grch38 : .grch37,
      container: random.pick(WrittenFile.Container.allCases) ?? .text,
      spelling: Int.random(in: 0...2, using: &random),
      statesGenotypeQuality: random.chance(0.8), statesDepth: random.chance(0.8), rows: [],
      samples: samples)
    // Some files hold nearly all positions, some only what differs or what is core.
    let dropped = random.pick([0.01, 0.01, 0.1, 0.5]) ?? 0.0
    for (index, gene) in genes.enumerated() {
      let plan = GenePlan(gene, samples: samples, &random)
      let phases = (0..<samples).map { _ in phasePlan(sites: plan.sites.count, &random) }
      var layouts = plan.sites.map { _ in random.pick(Layout.choices) ?? .listed }
      for (place, site) in plan.sites.enumerated() {
        let writer = SiteWriter(
          plan: plan, index: index, site: site, phases: phases.map { $0.sites[place] }, file: file)
        let isCore = gene.loci.contains { $0.coreMask & site.mask != 0 }
        if random.chance(isCore ? dropped / 5 : dropped) {
          layouts[place] = .dropped
        } else if !writer.carried.isEmpty || site.mask == 0 {
          layouts[place] = .listed
        }
        switch layouts[place] {
        case .listed: file.rows += writer.listingRows(&random)
        case .reference: file.rows += [writer.referenceRow(&random)].compactMap { $0 }
        case .block, .dropped: break
        }
      }
      file.rows += BlockWriter(plan: plan, index: index, layouts: layouts, file: file)
        .rows(&random)
    }
    return file
  }

  /// How a site is written where nobody carries anything.
  enum Layout {
    case listed
    case reference
    case block
    case dropped

    static let choices: [Layout] = [.listed, .reference, .block, .block]
  }

  private func phasePlan(sites: Int, _ random: inout SeededGenerator) -> PhasePlan {
    let turned = (0..<3).map { _ in Bool.random(using: &random) }
    let set = { (random: inout SeededGenerator) -> PhasePlan.Phase in
      let number = Int.random(in: 0..<3, using: &random)
      return .set(1000 + number, isTurned: turned[number])
    }
    let mode = Int.random(in: 0..<5, using: &random)
    return PhasePlan(
      sites: (0..<sites).map { _ in
        switch mode {
        case 0: .unphased
        case 1: .contig
        case 2: set(&random)
        case 3: random.chance(0.5) ? .contig : .unphased
        default: random.chance(0.5) ? set(&random) : .unphased
        }
      })
  }
}
