import AzadoseTestSupport

/// What a sample's cell at a site is good for.
enum CellState: Sendable, Hashable {
  case called
  case missing
  /// One copy is a dot.
  case half
  case lowQuality
  case noQuality
  case lowDepth
}

extension SiteWriter {
  /// Whether a failed genotype here is one doubt, not several: one defining position, and nobody
  /// carries two different changes.
  var canFail: Bool {
    !site.isJoined && (site.mask == 0 || site.extras.isEmpty)
      && plan.people.allSatisfy { copies in canFail(copies) }
  }

  private func canFail(_ copies: [TrueCopy]) -> Bool {
    let contents = copies.map(site.content)
    return contents[0].isReference || contents[1].isReference || contents[0] == contents[1]
  }

  /// One state a sample.
  func states(isSplit: Bool, _ random: inout SeededGenerator) -> [CellState] {
    plan.people.map { copies in
      if random.chance(0.9) { return .called }
      let isPlain = !site.isJoined && (site.mask == 0 || site.extras.isEmpty) && canFail(copies)
      var states: [CellState] = [.missing]
      if !isSplit, site.extras.isEmpty { states.append(.half) }
      if isPlain, file.statesGenotypeQuality { states += [.lowQuality, .noQuality] }
      if isPlain, file.statesDepth { states.append(.lowDepth) }
      return random.pick(states) ?? .called
    }
  }

  func cell(
    _ alleles: [Int], _ state: CellState, _ phase: PhasePlan.Phase, isFiltered: Bool = false,
    _ random: inout SeededGenerator
  ) -> Cell {
    var texts = alleles.map(String.init)
    var mark = "/"
    var set: Int?
    switch phase {
    case .unphased:
      // Failed records of one site that write their copies in different orders are two doubts.
      if state == .called, !isFiltered, random.chance(0.5) { texts.reverse() }
    case .contig: mark = "|"
    case .set(let number, let isTurned):
      mark = "|"
      set = number
      if isTurned { texts.reverse() }
    }
    if state == .missing { texts = [".", "."] }
    if state == .half { texts[random.chance(0.5) ? 0 : 1] = "." }
    var cell = Cell(
      genotype: texts.joined(separator: mark),
      genotypeQuality: file.statesGenotypeQuality ? Int.random(in: 20...99, using: &random) : nil,
      depth: file.statesDepth ? Int.random(in: 10...60, using: &random) : nil, phaseSet: set)
    if state == .lowQuality { cell.genotypeQuality = Int.random(in: 0...19, using: &random) }
    if state == .noQuality { cell.genotypeQuality = nil }
    if state == .lowDepth { cell.depth = Int.random(in: 0...9, using: &random) }
    return cell
  }
}
