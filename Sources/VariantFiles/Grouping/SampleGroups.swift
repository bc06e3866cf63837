import Pharmacogenomics

/// Samples that are alike in every wanted record read so far, and the fields that each group has.
///
/// Every record splits the groups further. What is kept of a record is one number a group, so that
/// memory grows with the groups and the samples, and not with samples times records.
struct SampleGroups {
  /// How a group continues one of the record before.
  private struct Branch {
    let parent: UInt32
    let column: UInt32
  }

  /// The group of each sample, in file order.
  private(set) var groupOfSample: [UInt32]
  private var branches: [[Branch]] = []

  init(sampleCount: Int) {
    groupOfSample = Array(repeating: 0, count: sampleCount)
  }

  /// Splits the groups by one more record.
  ///
  /// - Parameter columns: Which of the record's distinct fields each sample has.
  mutating func split(by columns: [UInt32]) {
    var known: [UInt64: UInt32] = [:]
    var made: [Branch] = []
    var last: (key: UInt64, group: UInt32)?
    for sample in groupOfSample.indices {
      let (parent, column) = (groupOfSample[sample], columns[sample])
      let key = UInt64(parent) << 32 | UInt64(column)
      if let last, last.key == key {
        groupOfSample[sample] = last.group
        continue
      }
      let group: UInt32
      if let found = known[key] {
        group = found
      } else {
        group = UInt32(made.count)
        made.append(Branch(parent: parent, column: column))
        known[key] = group
      }
      groupOfSample[sample] = group
      last = (key, group)
    }
    branches.append(made)
  }

  /// The records with one sample a group, from records that hold their distinct fields.
  func expanded(_ records: [VariantRecord]) -> [VariantRecord] {
    guard let last = branches.last else { return records }
    var records = records
    var current = last.indices.map(UInt32.init)
    for index in records.indices.reversed() {
      let branches = branches[index]
      let distinct = records[index].samples
      records[index].samples = current.map { distinct[Int(branches[Int($0)].column)] }
      current = current.map { branches[Int($0)].parent }
    }
    return records
  }

  /// The first sample of each group.
  var representatives: [Int] {
    let count = branches.last?.count ?? 1
    var first = [Int?](repeating: nil, count: count)
    var missing = count
    for (sample, group) in groupOfSample.enumerated() where first[Int(group)] == nil {
      first[Int(group)] = sample
      missing -= 1
      if missing == 0 { break }
    }
    return first.compactMap { $0 }
  }
}
