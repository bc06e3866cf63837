/// Which samples of a record have the same bytes in every FORMAT field that is read.
struct DistinctColumns {
  /// Which of the distinct ones each sample has.
  private(set) var columns: [UInt32] = []
  /// The first sample of each.
  private(set) var firsts: [Int] = []

  /// - Parameter fields: Those that the record carries.
  init(of fields: [FormatField], sampleCount: Int) {
    columns.reserveCapacity(sampleCount)
    let size = fields.reduce(0) { $0 + $1.sampleSize }
    if size <= MemoryLayout<UInt64>.size {
      group(sampleCount) { sample in
        var key: UInt64 = 0
        for field in fields { field.append(sample, to: &key) }
        return key
      }
    } else {
      group(sampleCount) { sample in
        var key: [UInt8] = []
        key.reserveCapacity(size)
        for field in fields { field.append(sample, to: &key) }
        return key
      }
    }
  }

  private mutating func group<Key: Hashable>(_ sampleCount: Int, by key: (Int) -> Key) {
    var known: [Key: UInt32] = [:]
    var last: (key: Key, column: UInt32)?
    for sample in 0..<sampleCount {
      let key = key(sample)
      if let last, last.key == key {
        columns.append(last.column)
        continue
      }
      let column: UInt32
      if let found = known[key] {
        column = found
      } else {
        column = UInt32(firsts.count)
        firsts.append(sample)
        known[key] = column
      }
      columns.append(column)
      last = (key, column)
    }
  }
}
