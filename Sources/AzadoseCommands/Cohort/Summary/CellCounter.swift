/// Counts how often each text stands in a column, without a `String` for each row.
struct CellCounter {
  /// The texts one after another; `starts` says where each begins, and the last ends.
  private var bytes: [UInt8] = []
  private var starts = [0]
  private var hashes: [UInt64] = []
  private(set) var counts: [Int] = []
  /// The line in which each stood first.
  private var lines: [Int] = []
  /// Places in `counts` by hash, `-1` where there is none; a power of two of them.
  private var slots = [Int](repeating: -1, count: 64)
  private var last = -1

  /// Distinct texts that are kept at once: beyond, whoever counts takes them out first.
  private static let most = 1 << 16

  var isFull: Bool { counts.count >= Self.most }

  /// Counts the text that stands in a part of a buffer.
  ///
  /// - Parameter line: The number of its line.
  mutating func add(_ buffer: borrowing Span<UInt8>, _ range: Range<Int>, line: Int) {
    // Neighbours are often equal.
    if last >= 0, isEqual(last, buffer, range) {
      counts[last] += 1
      return
    }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(buffer[index])) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = slots[slot]
      if hashes[known] == hash, isEqual(known, buffer, range) {
        counts[known] += 1
        last = known
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = counts.count
    last = counts.count
    for index in range { bytes.append(buffer[index]) }
    starts.append(bytes.count)
    hashes.append(hash)
    counts.append(1)
    lines.append(line)
    if counts.count * 2 > slots.count { grow() }
  }

  /// Every text with its count and its first line, in the order of the rows; they are forgotten.
  mutating func taken() -> [(text: String, count: Int, line: Int)] {
    defer { self = CellCounter() }
    return counts.indices.map { index in
      let text = String(decoding: bytes[starts[index]..<starts[index + 1]], as: UTF8.self)
      return (text, counts[index], lines[index])
    }
  }

  private func isEqual(_ known: Int, _ buffer: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = starts[known]
    guard starts[known + 1] - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != buffer[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int](repeating: -1, count: slots.count * 4)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = index
    }
  }
}
