/// Which samples of a record have the same bytes in every FORMAT field that is read.
///
/// Most samples of a record are alike, so only those are listed that differ from one of them.
struct DistinctColumns {
  /// A sample that is not like the sample that stands for most.
  struct Other {
    let sample: UInt32
    let column: UInt32
  }

  /// One sample of each kind; the first stands for those that are not listed.
  private(set) var examples: [Int]
  /// In the order of the samples; a column is an index of `examples`, and never 0.
  private(set) var others: [Other] = []

  /// - Parameters:
  ///   - fields: Those that the record carries.
  ///   - sampleCount: At least 1.
  /// - Complexity: O(bytes of the fields), and a look into a table for each sample that is listed.
  init(of fields: [FormatField], sampleCount: Int) {
    self.init(sampleCount: sampleCount) { found in found.list(fields, sampleCount) }
  }

  /// - Parameter list: Lists the samples that differ from the first example, with `add`.
  init(sampleCount: Int, list: (inout Self) -> Void) {
    examples = [0]
    list(&self)
    guard others.count > sampleCount / 2 else { return }
    // The first sample is a rare one: the commonest among the others stands for most.
    var counts = [Int](repeating: 0, count: examples.count)
    for other in others { counts[Int(other.column)] += 1 }
    guard let commonest = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[commonest] > sampleCount - others.count
    else { return }
    examples = [examples[commonest]]
    others.removeAll(keepingCapacity: true)
    list(&self)
  }

  private mutating func list(_ fields: [FormatField], _ sampleCount: Int) {
    let size = fields.reduce(0) { $0 + $1.sampleSize }
    if fields.count == 1, size == MemoryLayout<UInt16>.size, let genotypes = fields.first {
      var known = SmallKeys()
      genotypes.forEachDiffering(from: examples[0], sampleCount: sampleCount) { sample, key in
        add(sample, known.column(of: key, orNew: examples.count))
      }
    } else if size <= MemoryLayout<UInt64>.size {
      list(fields, sampleCount) { sample in
        var key: UInt64 = 0
        for field in fields { field.append(sample, to: &key) }
        return key
      }
    } else {
      list(fields, sampleCount) { sample in
        var key: [UInt8] = []
        key.reserveCapacity(size)
        for field in fields { field.append(sample, to: &key) }
        return key
      }
    }
  }

  private mutating func list<Key: Hashable>(
    _ fields: [FormatField], _ sampleCount: Int, by key: (Int) -> Key
  ) {
    let example = examples[0]
    var known: [Key: Int] = [:]
    for sample in 0..<sampleCount
    where !fields.allSatisfy({ $0.holdsSame(sample, as: example) }) {
      let key = key(sample)
      let column = known[key] ?? examples.count
      if column == examples.count { known[key] = column }
      add(sample, column)
    }
  }

  /// Lists one sample more.
  ///
  /// - Parameter column: That of an example, or the next one for a sample like none before.
  mutating func add(_ sample: Int, _ column: Int) {
    if column == examples.count { examples.append(sample) }
    others.append(Other(sample: UInt32(sample), column: UInt32(column)))
  }
}

/// Columns by keys of two bytes.
private struct SmallKeys {
  private var columns = [Int32](repeating: 0, count: 1 << 16)

  /// The column of a key; a key that was never seen gets the one that is offered.
  mutating func column(of key: UInt16, orNew new: Int) -> Int {
    let found = columns[Int(key)]
    if found > 0 { return Int(found) }
    columns[Int(key)] = Int32(new)
    return new
  }
}
