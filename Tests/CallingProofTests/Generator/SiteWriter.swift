import AzadoseTestSupport

/// Writes one site of a file: its rows, and a cell for each sample.
struct SiteWriter {
  let plan: GenePlan
  let index: Int
  let site: Site
  /// One entry a sample: how its genotype at this site is phased.
  let phases: [PhasePlan.Phase]
  let file: WrittenFile

  private var text: GeneText { plan.gene.text }

  /// What the samples carry here, without the reference.
  var carried: Set<Site.Content> {
    Set(plan.people.flatMap { $0.map(site.content) }.filter { !$0.isReference })
  }

  /// Whether a base of the other strand stands here.
  private var isFlipped: Bool {
    site.extras.contains { plan.gene.isFlip(plan.extras[$0]) }
  }

  /// Rows that list what is carried, and perhaps more.
  func listingRows(_ random: inout SeededGenerator) -> [WrittenRow] {
    var contents = carried.sorted { ($0.mask, $0.extra ?? -1) < ($1.mask, $1.extra ?? -1) }
    let known = plan.gene.loci.filter { $0.mask & site.mask != 0 }
      .flatMap { locus in (0..<64).map { UInt64(1) << $0 }.filter { $0 & locus.mask != 0 } }
      .map { Site.Content(mask: $0, extra: nil) }
    contents += known.filter { !contents.contains($0) && random.chance(0.6) }
    if contents.isEmpty { contents = random.pick(known).map { [$0] } ?? [] }
    guard !contents.isEmpty else { return [] }
    contents.shuffle(using: &random)
    let groups =
      site.isJoined || isFlipped || random.chance(0.5) ? [contents] : contents.map { [$0] }
    let states = states(isSplit: groups.count > 1, &random)
    let isFiltered = canFail && random.chance(0.03)
    var rows: [WrittenRow] = []
    for group in groups {
      // A repeated record of several changes in another spelling counts as a second one.
      let canRepeat = group.count == 1 && !site.isJoined && !isFlipped && !states.contains(.half)
      for _ in 0..<(random.chance(0.06) && canRepeat ? 2 : 1) {
        guard var row = row(group, states, isFiltered: isFiltered, &random) else { continue }
        if isFiltered { row.filter = "LowQual" }
        rows.append(row)
      }
    }
    return rows
  }

  /// A row without ALT over all bases in question.
  func referenceRow(_ random: inout SeededGenerator) -> WrittenRow? {
    let asked = plan.gene.loci.filter { $0.mask & site.mask != 0 }.map(\.asked)
    guard let first = asked.map(\.lowerBound).min(), let last = asked.map(\.upperBound).max(),
      let bases = text.bases(first...last)
    else { return nil }
    let states = states(isSplit: false, &random)
    return WrittenRow(
      gene: index, position: first, reference: String(decoding: bases, as: UTF8.self),
      alternates: random.chance(0.5) ? [] : ["<NON_REF>"],
      cells: states.indices.map { cell([0, 0], states[$0], phases[$0], &random) })
  }

  private func row(
    _ group: [Site.Content], _ states: [CellState], isFiltered: Bool,
    _ random: inout SeededGenerator
  ) -> WrittenRow? {
    let edits = group.map { content in
      plan.gene.edits(content.mask) + (content.extra.map { [plan.extras[$0]] } ?? [])
    }
    let style = random.chance(0.5) ? .plain : random.pick(RowSpelling.Style.allCases) ?? .plain
    guard
      let spelling = RowSpelling(text, edits, style: style, &random)
        ?? RowSpelling(text, edits, style: .plain, &random)
    else { return nil }
    let anything = random.chance(0.1) ? [random.chance(0.5) ? "<NON_REF>" : "<*>"] : []
    let cells = plan.people.indices.map { sample -> Cell in
      let alleles = plan.people[sample].map { copy in
        (group.firstIndex(of: site.content(copy)) ?? -1) + 1
      }
      return cell(alleles, states[sample], phases[sample], isFiltered: isFiltered, &random)
    }
    return WrittenRow(
      gene: index, position: spelling.position, reference: spelling.reference,
      alternates: spelling.alternates + anything, cells: cells)
  }
}
