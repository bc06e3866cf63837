import Pharmacogenomics

/// Genotypes of a sample that state an order of their copies twice, where the two cannot both be
/// true.
///
/// A `|` orders copies within its PS, and GATK's PGT within its PID. Which copy comes first means
/// nothing by itself, but any two genotypes that share both sets must stand to each other in one
/// way. Where they do not, nobody can tell which of the two is wrong: neither tells an order.
enum PhaseContradictions {
  /// What two genotypes share for which both sources speak.
  private struct Sets: Hashable {
    let stated: String?
    let physical: String
  }

  /// The indexes of the rows of which the order is not known.
  ///
  /// PGT of rows that were split off still speaks of the whole site: they are left out.
  static func indexes(in records: [(InterpretedRecord, SampleFields)]) -> Set<Int> {
    var rows: [Sets: [(index: Int, isTurned: Bool)]] = [:]
    for (index, row) in records.enumerated() {
      guard let (sets, isTurned) = orders(row.1), !isSplit(row, sets, among: records) else {
        continue
      }
      rows[sets, default: []].append((index, isTurned))
    }
    let mixed = rows.values.filter { Set($0.map(\.isTurned)).count > 1 }
    return Set(mixed.joined().map(\.index))
  }

  /// The sets of a genotype that both sources order, and whether they do it in opposite ways.
  private static func orders(_ sample: SampleFields) -> (sets: Sets, isTurned: Bool)? {
    guard let genotype = sample.genotype, genotype.isPhased, genotype.alleles.count == 2,
      Set(genotype.alleles) == [0, 1], let physical = sample.physicalPhase,
      let ordered = physical.alleles,
      // A list of sets with a dot inside orders nothing.
      sample.phaseSet?.split(separator: ",").contains(".") != true
    else { return nil }
    return (
      Sets(stated: sample.phaseSet, physical: physical.identifier),
      ordered != genotype.alleles
    )
  }

  /// Whether another row of the place shows another ALT on one copy, in the same sets.
  private static func isSplit(
    _ row: (InterpretedRecord, SampleFields), _ sets: Sets,
    among records: [(InterpretedRecord, SampleFields)]
  ) -> Bool {
    records.contains { record, sample in
      record.first == row.0.first && record.alternates != row.0.alternates
        && orders(sample)?.sets == sets
    }
  }
}
