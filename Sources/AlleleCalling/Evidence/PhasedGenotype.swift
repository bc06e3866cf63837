import Pharmacogenomics

/// A genotype with its copies in the order that its phase set knows.
///
/// A `|` of `GT` comes first, then GATK's `PGT` beside an unphased `GT`.
struct PhasedGenotype: Sendable, Hashable {
  /// Allele indexes, one a copy; `nil` inside for `.`.
  let alleles: [Int?]
  /// What the order belongs to; `nil` where it says nothing.
  let phaseSet: PhaseSet?
  /// Whether two sources give the copies orders that cannot both be true: then neither tells one.
  let isContradicted: Bool

  init(_ sample: SampleFields) {
    let written = sample.genotype?.alleles ?? [nil, nil]
    if sample.genotype?.isPhased == true {
      alleles = written
      // Without PS a PGT in the other order contradicts GT by itself.
      let isTurned =
        sample.phaseSet == nil && Set(written) == [0, 1]
        && sample.physicalPhase?.alleles.map { $0 != written } ?? false
      isContradicted = isTurned || sample.isPhaseContradicted
      phaseSet = isContradicted ? nil : Self.set(ofPhased: sample)
    } else if let physical = sample.physicalPhase, let ordered = physical.alleles,
      // PGT knows REF and one ALT only: it speaks of no other genotype.
      written.count == 2, Set(written) == [0, 1]
    {
      alleles = ordered
      phaseSet = .physical(physical.identifier)
      isContradicted = false
    } else {
      alleles = written
      phaseSet = nil
      isContradicted = false
    }
  }

  /// The sets as the file names them: `PS 48037782`, `PID 18130687_T_C`, or both where they contradict
  /// each other; `nil` where there is no name.
  func setName(of sample: SampleFields) -> String? {
    guard isContradicted, let physical = sample.physicalPhase else { return phaseSet?.name }
    let written = sample.phaseSet.map { PhaseSet.stated($0) }?.name ?? "|"
    return "PID \(physical.identifier) against \(written)"
  }

  /// A list of sets with a `.` inside leaves a copy unphased, and then the order says nothing.
  ///
  /// A PID beside a `|` without PS bounds what was phased: reads do not reach over a contig.
  private static func set(ofPhased sample: SampleFields) -> PhaseSet? {
    if let stated = sample.phaseSet {
      return stated.split(separator: ",").contains(".") ? nil : .stated(stated)
    }
    return sample.physicalPhase.map { .physical($0.identifier) } ?? .contig
  }
}
