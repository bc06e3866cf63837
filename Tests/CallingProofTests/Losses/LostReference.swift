import AlleleCalling
import Pharmacogenomics
import Rules

/// What holds of a gene when records that show the reference alone are lost at other positions
/// than the core ones.
///
/// The loss lets diplotypes in that carry a change there, and takes none away. Each earlier one
/// keeps its weight against each other earlier one, so the odds that something unseen is more
/// severe, against what is listed, are not smaller. The residual risk itself may be: what comes
/// in and is no more severe takes its share of the same hundred percent.
struct LostReference {
  let earlier: GeneCall
  let call: GeneCall

  /// Sums of at most a few thousand doubles between 0 and 1 are off by less.
  private static let rounding = 1e-12

  /// The first of the claims that does not hold.
  var wrong: String? {
    // More half genotypes than can be told apart leave the gene unknown.
    if earlier.worlds.isEmpty { return nil }
    if call.worlds.isEmpty { return call.status == .unknown ? nil : "no diplotype, yet a call" }
    for world in earlier.worlds {
      guard let left = call.worlds.first(where: { Self.isSame($0, world) }) else {
        return "\(world.diplotype) is no longer possible"
      }
      if !hasNewWay(world), isLarger(left.overall, world.overall) {
        return "\(world.diplotype) is likelier"
      }
      if isLarger(left.listed, world.listed) || isLarger(world.listed, left.listed) {
        return "\(world.diplotype) is listed with another probability"
      }
    }
    let new = call.listed.first { world in !earlier.worlds.contains { Self.isSame($0, world) } }
    if let new { return "\(new.diplotype) is new and needs nothing unseen" }
    if isLarger(earlier.unlistedProbability, call.unlistedProbability) {
      return "what is not listed is less likely"
    }
    if isReferenceAlone, Ancestry.allCases.contains(where: { call.unlistedProbability[$0] <= 0 }) {
      return "the gene stays certain"
    }
    return areOddsSmaller ? "the odds of something more severe fall" : nil
  }

  /// Whether a diplotype that was possible comes about in a way that was not: one copy was open at
  /// a place of its changes, and the other one lost its reference there.
  private func hasNewWay(_ world: World) -> Bool {
    let wider = zip(call.evidence.loci, earlier.evidence.loci)
      .filter { $0.observation != $1.observation && $1.isOpen }.map(\.0.locus.position)
    let functions = HaplotypeFunctions(of: call.gene)
    return world.diplotype.haplotypes.contains { haplotype in
      functions.changes(of: haplotype).contains { wider.contains($0.position) }
    }
  }

  /// Whether the odds of something unseen and more severe, against what is listed, are smaller.
  ///
  /// Not asked where a place has several readings: they keep equal weight whatever each of them
  /// lets in, so the odds over all of them have no direction.
  private var areOddsSmaller: Bool {
    guard call.evidence.sites.allSatisfy({ $0.readings.count == 1 }) else { return false }
    let (listedBefore, listedAfter) = (Self.listed(earlier), Self.listed(call))
    return isLarger(earlier.residualRisk * listedAfter, call.residualRisk * listedBefore)
  }

  /// Whether the reference alone was listed, and an allele needs nothing but changes that lie
  /// where something was lost.
  private var isReferenceAlone: Bool {
    guard let reference = call.gene.alleles.first(where: \.changes.isEmpty)?.name,
      earlier.diplotypes == [Diplotype(.named(reference), .named(reference))]
    else { return false }
    let lost = zip(call.evidence.loci, earlier.evidence.loci)
      .filter { $0.observation != $1.observation && !$0.locus.isCore }.map(\.0.locus.position)
    return call.gene.alleles.contains { allele in
      !allele.changes.isEmpty && allele.changes.allSatisfy { lost.contains($0.position) }
    }
  }

  private func isLarger(_ one: GroupProbabilities, _ other: GroupProbabilities) -> Bool {
    Ancestry.allCases.contains { one[$0] > other[$0] + Self.rounding }
  }

  private static func listed(_ call: GeneCall) -> GroupProbabilities {
    call.listed.reduce(GroupProbabilities(repeating: 0)) { $0 + $1.overall }
  }

  private static func isSame(_ one: World, _ other: World) -> Bool {
    one.diplotype == other.diplotype && one.needsUnobservedCore == other.needsUnobservedCore
      && one.needsUnobservedOther == other.needsUnobservedOther
  }
}
