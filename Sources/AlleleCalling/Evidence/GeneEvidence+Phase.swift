import Pharmacogenomics

/// What the order of the copies rests on, where several places have one.
extension GeneEvidence {
  /// Heterozygous places about whose order two sources of phase contradict each other.
  public var phaseContradictions: [String] {
    isPhaseAsked ? names { $0.isPhaseContradicted } : []
  }

  /// Heterozygous places whose order among each other rests on the `|` of GT, without a phase set;
  /// none where one record alone is phased so.
  public var phasedWithoutSet: [String] {
    let places = Set(changed.map(\.record).filter(\.isPhasedWithoutSet).map(\.place))
    return places.count > 1 ? names { $0.isPhasedWithoutSet } : []
  }

  /// Whether several places have a change on one copy, so that their order matters.
  private var isPhaseAsked: Bool { Set(changed.map(\.record.place)).count > 1 }

  /// The records of every change that one copy alone carries, with its name.
  private var changed: [(name: String, record: RecordEvidence)] {
    loci.filter { $0.variantCopies == 1 }
      .flatMap { seen in seen.records.map { (seen.locus.label, $0) } }
      + uncatalogued.map { ($0.change.description, $0.record) }
  }

  private func names(where isMeant: (RecordEvidence) -> Bool) -> [String] {
    changed.filter { isMeant($0.record) }.map(\.name)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
