import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

extension ReportExplanation {
  /// Every position of one gene: what was seen there, and what that is worth.
  func addEvidence(of gene: GenePart, to page: inout TextPage) {
    page.blank()
    if gene.positions.isEmpty {
      page.add(gene.gene, "no file was read for it")
      return
    }
    page.add(gene.gene, "\(gene.positions.count) positions; \(thresholds)")
    for position in gene.positions { page.add(position) }
    for found in gene.uncatalogued + gene.synonymous { page.add(found) }
    for found in gene.uncatalogued {
      page.add("", "\(found.change): \(found.says) Function: \(found.function ?? "unchanged").")
    }
  }

  /// When a genotype counts as observed.
  private var thresholds: String {
    let quality = rules.quality
    let fraction = quality.heterozygoteAltFraction
    return "called needs GQ \(quality.minimumGenotypeQuality), DP \(quality.minimumDepth), FILTER "
      + "\(quality.acceptedFilters.sorted().joined(separator: " or ")), ALT reads of a "
      + "heterozygote \(fraction.lowerBound)..\(fraction.upperBound) where stated "
      + "(\(quality.location.fileAndLine))"
  }

  /// Every pair of haplotypes that contradicts nothing of this.
  func addWorlds(of call: GeneCall, to page: inout TextPage) {
    page.blank()
    let group = input.ancestry.map { "in \($0)" } ?? "average of the groups"
    page.add(
      "WORLDS", "of \(call.gene.symbol), with the probability (\(group)); \(call.status.rawValue)")
    add(call.listed.map { ($0, $0.listed.average(input.ancestry)) }, to: &page)
    let unlisted = call.worlds.filter(\.needsUnobservedOther)
    if !unlisted.isEmpty {
      let sum = call.unlistedProbability
      page.add(
        "",
        "with a variant where nothing was observed, together \(digits(sum.worst(input.ancestry))) "
          + "(\(worst(sum))):")
      add(unlisted.map { ($0, value($0.overall, in: sum)) }, to: &page)
    }
    if let accepted = call.acceptedWorlds {
      page.add("", "if every failed record that shows a change is true:")
      add(
        accepted.filter { !$0.needsUnobservedOther }
          .map { ($0, $0.listed.average(input.ancestry)) }, to: &page)
    }
  }

  /// Worlds of each phenotype have this many lines at most; the rest is added up.
  private static let limit = 12

  private func add(_ worlds: [(world: World, share: Double)], to page: inout TextPage) {
    var phenotypes: [Phenotype] = []
    for (world, _) in worlds where !phenotypes.contains(world.phenotype) {
      phenotypes.append(world.phenotype)
    }
    for phenotype in phenotypes {
      // Stable: equal ones keep the order of the call.
      let same = worlds.filter { $0.world.phenotype == phenotype }.enumerated()
        .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }.map(\.element)
      for (world, share) in same.prefix(Self.limit) {
        page.row([(digits(share), 9), (phenotype.id, 21), (world.diplotype.description, 0)])
      }
      let rest = same.dropFirst(Self.limit)
      if !rest.isEmpty {
        let sum = rest.reduce(0) { $0 + $1.share }
        page.row([(digits(sum), 9), (phenotype.id, 21), ("\(rest.count) more", 0)])
      }
    }
  }

  /// `in EAS`, or `worst group, EAS`: where a sum of probabilities is taken.
  func worst(_ sum: GroupProbabilities) -> String {
    input.ancestry.map { "in \($0)" } ?? "worst group, \(group(of: sum))"
  }

  /// A share of that sum, in the group in which it is taken.
  func value(_ share: GroupProbabilities, in sum: GroupProbabilities) -> Double {
    share[input.ancestry ?? group(of: sum)]
  }

  private func group(of sum: GroupProbabilities) -> Ancestry {
    let worst = sum.worst(nil)
    return Ancestry.allCases.first { sum[$0] == worst } ?? Ancestry.allCases[0]
  }
}
