import Pharmacogenomics
import Rules

/// What a program's own account says against its call.
struct CallDefect {
  private let gene: GeneDefinition
  /// Names of the variants that must have been looked at.
  private let core: Set<String>

  init(_ gene: GeneDefinition, core: Set<String>) {
    self.gene = gene
    self.core = core
  }

  /// The gravest objection to the call; `nil` where nothing speaks against it.
  ///
  /// - Throws: `StatedValueProblem` for an allele that is not defined.
  func of(
    _ call: OutsideCall, _ reader: GeneResultReader
  ) throws(StatedValueProblem) -> ResultDefect? {
    var haplotypes: [[Set<SequenceChange>]] = []
    for pair in call.diplotypes { haplotypes.append(try changes(of: pair, reader)) }
    let undocumented = (call.positions ?? []).filter(\.isUndocumented).map(\.label)
    if !undocumented.isEmpty { return .undocumented(undocumented) }
    if call.hasUndocumentedAllele { return .undocumented([ReportedPosition.unnamed]) }
    if !call.contraryRecommendation.isEmpty {
      return .recommendationContradicted(call.contraryRecommendation)
    }
    let isUnnamed = haplotypes.isEmpty && call.positions != nil
    if let positions = call.positions {
      // Without a name for any change, two copies of the reference are all that it can explain.
      let found = defect(positions, isUnnamed ? [[[], []]] : haplotypes)
      if let found { return found }
    }
    return isUnnamed || hasUnnamedAllele(call) ? .alleleUnknown : nil
  }

  private func hasUnnamedAllele(_ call: OutsideCall) -> Bool {
    let isHalf = call.diplotypes.contains { if case .half = $0 { true } else { false } }
    return isHalf || call.hasUnnamedDiplotype
  }

  /// What the positions say against any of the possible diplotypes.
  private func defect(
    _ positions: [ReportedPosition], _ diplotypes: [[Set<SequenceChange>]]
  ) -> ResultDefect? {
    let misplaced = positions.filter { $0.alleles != nil && $0.isMisplaced(in: gene) }
    if !misplaced.isEmpty { return .misplaced(misplaced.map(\.labelWithPosition)) }
    let missing = gene.variants.filter { variant in
      core.contains(variant.name)
        && !positions.contains { $0.alleles != nil && $0.isPlace(of: variant) }
    }.map(\.label)
    if !missing.isEmpty { return .coreNotCalled(missing) }
    let unreadable = positions.filter { $0.isUnreadable || $0.isUnplaced(in: gene) }.map(\.label)
    if !unreadable.isEmpty { return .undocumented(unreadable) }
    let contrary = positions.filter { position in
      diplotypes.contains { !position.isExplained(by: $0, of: gene) }
    }.map(\.label)
    if !contrary.isEmpty { return .contradicted(contrary) }
    let phase = ReportedPhase(positions, of: gene)
    let tied = Set(diplotypes.flatMap(phase.conflicts))
    if !tied.isEmpty { return .phaseContradicted(positions.filter(tied.contains).map(\.label)) }
    return OpenPhase(positions, of: gene).defect(of: diplotypes)
  }

  /// What each named allele of a pair carries.
  private func changes(
    of pair: OutsideCall.Pair, _ reader: GeneResultReader
  ) throws(StatedValueProblem) -> [Set<SequenceChange>] {
    switch pair {
    case .complete(let text): try reader.alleles(of: text).map(\.changes)
    case .half(let name): [try reader.allele(name).changes]
    }
  }
}
