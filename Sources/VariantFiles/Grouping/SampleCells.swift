#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The cells of all samples of one VCF line.
///
/// Valid until the line's buffer is read into again.
struct SampleCells {
  private let line: LineBytes
  /// Where the first cell begins.
  let start: Int
  /// Which entries of a cell count; `nil` where all do.
  private let entries: [Int]?

  /// - Parameter fields: The names of FORMAT that are read: cells that agree in them are alike.
  init(_ line: LineBytes, fields: Set<String>) {
    self.line = line
    var format = 0
    for _ in 0..<8 { format = line.fieldEnd(from: format) + 1 }
    let end = line.fieldEnd(from: format)
    start = end + 1
    let keys = line.text(min(format, end)..<end).split(
      separator: ":", omittingEmptySubsequences: false
    ).map(String.init)
    entries =
      keys.allSatisfy(fields.contains)
      ? nil : keys.indices.filter { fields.contains(keys[$0]) }
  }

  /// Which cells are alike, and one of each kind; `nil` where there are not as many as samples.
  ///
  /// - Complexity: O(bytes of the line).
  func distinct(sampleCount: Int) -> (columns: DistinctColumns, cells: [Range<Int>])? {
    guard start < line.count else { return nil }
    var cells: [Range<Int>] = []
    var known: [Int: Range<Int>] = [0: start..<line.fieldEnd(from: start)]
    var isComplete = true
    let columns = DistinctColumns(sampleCount: sampleCount) { columns in
      guard let usual = known[columns.examples[0]] else { return }
      cells = [usual]
      isComplete = list(unlike: usual, sampleCount, &columns, &cells)
      for (sample, cell) in zip(columns.examples, cells) { known[sample] = cell }
    }
    return isComplete ? (columns, cells) : nil
  }

  /// Lists the cells that differ from the usual one; `false` where there are not as many cells as
  /// samples.
  private func list(
    unlike usual: Range<Int>, _ sampleCount: Int, _ columns: inout DistinctColumns,
    _ cells: inout [Range<Int>]
  ) -> Bool {
    var known = KnownCells()
    let usualKey = key(usual)
    var offset = start
    var sample = 0
    while offset <= line.count {
      let skipped = line.repeats(of: usual, from: offset)
      sample += skipped
      offset += skipped * (usual.count + 1)
      guard offset <= line.count, sample < sampleCount else { break }
      let cell = offset..<line.fieldEnd(from: offset)
      let key = key(cell)
      if key != usualKey {
        let column = known.column(of: key, orNew: columns.examples.count)
        if column == cells.count { cells.append(cell) }
        columns.add(sample, column)
      }
      sample += 1
      offset = cell.upperBound + 1
    }
    return sample == sampleCount && offset == line.count + 1
  }

  /// What of a cell counts.
  private func key(_ cell: Range<Int>) -> CellKey {
    guard let entries else { return CellKey(line, cell) }
    var bytes: [UInt8] = []
    var start = cell.lowerBound
    var entry = 0
    for offset in cell.lowerBound...cell.upperBound
    where offset == cell.upperBound || line[offset] == UInt8(ascii: ":") {
      if entries.contains(entry) {
        for place in start..<offset { bytes.append(line[place]) }
        bytes.append(UInt8(ascii: ":"))
      }
      entry += 1
      start = offset + 1
    }
    // A cell with more or fewer entries is another one: it may be broken.
    return .long(bytes + [UInt8(truncatingIfNeeded: entry), UInt8(truncatingIfNeeded: entry >> 8)])
  }
}

/// The bytes by which cells are compared.
private enum CellKey: Hashable {
  /// At most seven bytes, with their number.
  case short(UInt64)
  case long([UInt8])

  init(_ line: LineBytes, _ cell: Range<Int>) {
    guard cell.count < 8 else {
      self = .long(cell.map { line[$0] })
      return
    }
    self = .short(cell.reduce(UInt64(cell.count)) { $0 << 8 | UInt64(line[$1]) })
  }
}

/// The columns of cells that were seen.
private struct KnownCells {
  private var columns: [CellKey: Int] = [:]
  private var last: (key: CellKey, column: Int)?

  mutating func column(of key: CellKey, orNew new: Int) -> Int {
    if let last, last.key == key { return last.column }
    let column = columns[key] ?? new
    if column == new { columns[key] = column }
    last = (key, column)
    return column
  }
}

extension LineBytes {
  /// How often the bytes of a cell, with a tab behind them, come one after another.
  ///
  /// Cells of three bytes, as `0|0`, are compared eight bytes at a time: nearly all are alike.
  fileprivate func repeats(of cell: Range<Int>, from offset: Int) -> Int {
    guard let start = unsafe start, cell.upperBound < count else { return 0 }
    let size = cell.count + 1
    let bytes = UnsafeRawPointer(start)
    var place = offset
    if size == 4, offset + 8 <= count {
      let one = unsafe bytes.loadUnaligned(fromByteOffset: cell.lowerBound, as: UInt32.self)
      guard one >> 24 == UInt32(UInt8(ascii: "\t")) else { return 0 }
      let two = UInt64(one) << 32 | UInt64(one)
      while place + 8 <= count,
        unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) == two
      { place += 8 }
      return (place - offset) / 4
    }
    while place + size <= count,
      unsafe memcmp(bytes + place, bytes + cell.lowerBound, size) == 0
    { place += size }
    return (place - offset) / size
  }
}
