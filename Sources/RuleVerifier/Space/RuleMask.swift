/// A set of rules of one decision, as bits.
struct RuleMask: Hashable {
  private(set) var words: [UInt64]

  init(count: Int, isFull: Bool = false) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    if isFull { for index in 0..<count { insert(index) } }
  }

  mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

  /// Makes this the intersection of two other sets of the same decision, in place.
  mutating func set(_ one: RuleMask, intersecting other: RuleMask) {
    for word in words.indices { words[word] = one.words[word] & other.words[word] }
  }

  /// The rules, ascending.
  var indices: [Int] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] >> UInt64($0) & 1 == 1 }.map { word * 64 + $0 }
    }
  }
}
