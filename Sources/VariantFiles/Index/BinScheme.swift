/// How an index cuts a contig into bins: eight halves of halves below each bin.
///
/// Bins are numbered level by level, 0 is the whole contig (section 5.1.1 of the SAM specification;
/// `CSIv1.tex` for other depths). Positions here count from 0.
struct BinScheme: Sendable {
  /// Bases of a smallest bin, as a power of two.
  let shift: Int
  /// Levels below the bin of the whole contig.
  let depth: Int

  /// That of every .tbi.
  static let tabix = BinScheme(shift: 14, depth: 5)

  /// The last base that the bins can hold, 1-based.
  var extent: Int { 1 << (shift + 3 * depth) }

  /// Bins of all levels.
  var count: Int { Self.first(depth + 1) }

  /// The number of the bin that is no bin: its chunks say where the records of the contig begin and
  /// end, and how many there are.
  var summary: Int { count + 1 }

  /// The first bin of a level.
  static func first(_ level: Int) -> Int { ((1 << (3 * level)) - 1) / 7 }

  static func parent(_ bin: Int) -> Int { (bin - 1) >> 3 }

  /// Whether a bin is the first below its parent.
  static func isFirstChild(_ bin: Int) -> Bool { bin % 8 == 1 }

  /// The smallest bin that holds a position.
  func leaf(_ position: Int) -> Int { Self.first(depth) + (position >> shift) }

  /// Which smallest bin, counted from 0, is the first within a bin.
  func firstLeaf(of bin: Int) -> Int {
    var level = 0
    while level < depth, Self.first(level + 1) <= bin { level += 1 }
    return (bin - Self.first(level)) << (3 * (depth - level))
  }

  /// For each level the bins that hold a position of the range.
  func bins(_ positions: ClosedRange<Int>) -> [ClosedRange<Int>] {
    (0...depth).map { level in
      let size = shift + 3 * (depth - level)
      let first = Self.first(level)
      return first + (positions.lowerBound >> size)...first + (positions.upperBound >> size)
    }
  }
}
