/// Where the records of one contig lie, as an index says.
///
/// Offsets are virtual: compressed address << 16 | offset in the block.
struct ContigIndex: Sendable {
  /// A stretch of the file that holds records of a bin.
  struct Chunk: Sendable {
    let start: UInt64
    let end: UInt64
  }

  private let scheme: BinScheme
  /// Numbers of the bins that there are, ascending.
  private let numbers: [Int]
  /// For each of them where its chunks stand in `chunks`.
  private let chunkRanges: [Range<Int>]
  /// For each of them the least offset of a record that reaches into it (.csi).
  private let leastOffsets: [UInt64]
  private let chunks: [Chunk]
  /// The least offset of a record that reaches into each smallest bin (.tbi); `nil` for a .csi.
  private let windows: [UInt64]?

  /// `nil` when a bin stands twice.
  init?(_ parts: Parts, _ scheme: BinScheme) {
    self.scheme = scheme
    // Sorted as numbers: the place below the bin.
    let order = parts.bins.enumerated().map { UInt64($1.number) << 32 | UInt64($0) }.sorted()
    let sorted = order.map { parts.bins[Int($0 & 0xFFFF_FFFF)] }
    numbers = sorted.map(\.number)
    guard zip(numbers, numbers.dropFirst()).allSatisfy(<) else { return nil }
    chunkRanges = sorted.map(\.chunks)
    leastOffsets = sorted.map(\.leastOffset)
    chunks = parts.chunks
    windows = parts.windows.map(Self.filled)
  }

  /// Where to start reading for positions, counted from 0; `nil` when no chunk overlaps them.
  func start(_ positions: ClosedRange<Int>) -> UInt64? {
    let least = least(at: positions.lowerBound)
    let beyond = beyond(positions.upperBound)
    var start: UInt64?
    for bins in scheme.bins(positions) {
      var place = self.place(of: bins.lowerBound)
      while place < numbers.count, numbers[place] <= bins.upperBound {
        for chunk in chunks[chunkRanges[place]] where chunk.end > least && chunk.start < beyond {
          start = min(start ?? .max, max(chunk.start, least))
        }
        place += 1
      }
    }
    return start
  }

  /// No record that reaches to the position or behind it starts before this offset.
  private func least(at position: Int) -> UInt64 {
    var bin = scheme.leaf(position)
    while bin > 0, self.bin(bin) == nil {
      bin = BinScheme.isFirstChild(bin) ? BinScheme.parent(bin) : bin - 1
    }
    let known = self.bin(bin).map(leastOffset) ?? 0
    let window = position >> scheme.shift
    if let windows, window < windows.count { return max(known, windows[window]) }
    return known
  }

  private func leastOffset(_ place: Int) -> UInt64 {
    guard let windows else { return leastOffsets[place] }
    let leaf = scheme.firstLeaf(of: numbers[place])
    return leaf < windows.count ? windows[leaf] : 0
  }

  /// Records from this offset on begin behind the position.
  private func beyond(_ position: Int) -> UInt64 {
    var bin = scheme.leaf(position) + 1
    if bin >= scheme.count { return .max }
    while true {
      // Behind the last child, the next bin of the level above begins at the same base.
      while BinScheme.isFirstChild(bin) { bin = BinScheme.parent(bin) }
      if bin == 0 { return .max }
      if let place = self.bin(bin), let first = chunks[chunkRanges[place]].first {
        return first.start
      }
      bin += 1
    }
  }

  /// The place of a bin; `nil` when it holds nothing.
  private func bin(_ number: Int) -> Int? {
    let place = place(of: number)
    return place < numbers.count && numbers[place] == number ? place : nil
  }

  /// The place of the first bin whose number is not less.
  private func place(of number: Int) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The windows without the marks of those into which no record reaches: theirs is the next one's.
  ///
  /// Old programs write 0 there, others all ones.
  private static func filled(_ windows: [UInt64]) -> [UInt64] {
    var windows = windows
    let first = windows.firstIndex { $0 != 0 } ?? windows.count
    for place in windows.indices.dropLast().reversed() {
      if windows[place] == 0, place > first { windows[place] = windows[place + 1] }
    }
    for place in windows.indices.dropLast().reversed() where windows[place] == .max {
      windows[place] = windows[place + 1]
    }
    return windows
  }
}

extension ContigIndex {
  /// What is read of a contig, in the order of the index.
  struct Parts {
    struct Bin {
      let number: Int
      let leastOffset: UInt64
      let chunks: Range<Int>
    }

    var bins: [Bin] = []
    var chunks: [Chunk] = []
    /// `nil` for a .csi.
    var windows: [UInt64]?
  }
}
