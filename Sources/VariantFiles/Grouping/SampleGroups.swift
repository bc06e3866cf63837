import Pharmacogenomics

/// Samples that are alike in every wanted record read so far, and the fields that each group has.
///
/// Every record splits the groups further: who differs from most leaves for a group of its own.
/// What is kept is one step a group, so that memory grows with the groups and the samples, and not
/// with samples times records.
struct SampleGroups {
  /// How the samples of a group left another.
  private struct Step {
    let parent: UInt32
    let record: UInt32
    let column: UInt32
  }

  /// The group of each sample, in file order.
  private var groupOfSample: [UInt32]
  /// The last step of each group; the first group never left.
  private var steps: [Step?] = [nil]
  private var recordCount: UInt32 = 0

  init(sampleCount: Int) {
    groupOfSample = Array(repeating: 0, count: sampleCount)
  }

  /// Splits the groups by one more record.
  mutating func split(by columns: DistinctColumns) {
    var made = Leavers(groups: steps.count, columns: columns.examples.count)
    for other in columns.others {
      let parent = groupOfSample[Int(other.sample)]
      let group = made.group(leaving: parent, to: other.column, orNew: steps.count)
      if group == steps.count {
        steps.append(Step(parent: parent, record: recordCount, column: other.column))
      }
      groupOfSample[Int(other.sample)] = UInt32(group)
    }
    recordCount += 1
  }

  /// The groups in the order of their first samples, with one sample a group in every record.
  ///
  /// - Parameter records: Those that split the groups, each with one sample a column.
  func joined(to records: [VariantRecord]) -> JoinedGroups {
    var numbers = [UInt32?](repeating: nil, count: steps.count)
    var groups: [UInt32] = []
    var representatives: [Int] = []
    let groupOfSample = groupOfSample.enumerated().map { sample, group in
      if let number = numbers[Int(group)] { return number }
      let number = UInt32(groups.count)
      numbers[Int(group)] = number
      groups.append(group)
      representatives.append(sample)
      return number
    }
    let columns = groups.map(columns)
    var records = records
    for index in records.indices {
      let distinct = records[index].samples
      guard let most = distinct.first else { continue }
      records[index].samples = Array(repeating: most, count: groups.count)
      for (group, steps) in columns.enumerated() {
        for step in steps where step.record == index {
          records[index].samples[group] = distinct[Int(step.column)]
        }
      }
    }
    return JoinedGroups(
      groupOfSample: groupOfSample, representatives: representatives, records: records,
      firstLike: firstLike(columns, records))
  }

  /// Where a group differs from most, the last record first.
  private func columns(of group: UInt32) -> [Step] {
    var found: [Step] = []
    var group = group
    while let step = steps[Int(group)] {
      found.append(step)
      group = step.parent
    }
    return found
  }

  /// For each contig and group, the first group that is like it in every record of the contig.
  private func firstLike(_ columns: [[Step]], _ records: [VariantRecord]) -> [String: [UInt32]] {
    var found: [String: [UInt32]] = [:]
    for contig in Set(records.map(\.contig)) {
      var known: [[UInt32]: UInt32] = [:]
      found[contig] = columns.enumerated().map { group, steps in
        let key = steps.filter { records[Int($0.record)].contig == contig }
          .flatMap { [$0.record, $0.column] }
        if let first = known[key] { return first }
        known[key] = UInt32(group)
        return UInt32(group)
      }
    }
    return found
  }
}

/// Groups of samples with what the wanted records say of each.
struct JoinedGroups {
  /// For each sample its group, in file order.
  let groupOfSample: [UInt32]
  /// The first sample of each group.
  let representatives: [Int]
  /// The records with one sample a group.
  let records: [VariantRecord]
  /// By contig, for each group the first one that is like it in every record there.
  let firstLike: [String: [UInt32]]
}

/// Who leaves which group at one record.
private struct Leavers {
  private let columns: Int
  /// By group and column, where both are few.
  private var table: [UInt32] = []
  private var wide: [UInt64: UInt32] = [:]

  /// Entries of a table that is cheaper than hashing.
  private static let most = 1 << 20

  init(groups: Int, columns: Int) {
    self.columns = columns
    if groups * columns <= Self.most { table = Array(repeating: 0, count: groups * columns) }
  }

  /// The group of those that leave one for a column; who is the first gets the one that is offered.
  mutating func group(leaving parent: UInt32, to column: UInt32, orNew new: Int) -> Int {
    if table.isEmpty {
      let key = UInt64(parent) << 32 | UInt64(column)
      if let found = wide[key] { return Int(found) }
      wide[key] = UInt32(new)
      return new
    }
    let place = Int(parent) * columns + Int(column)
    let found = table[place]
    if found > 0 { return Int(found) }
    table[place] = UInt32(new)
    return new
  }
}
