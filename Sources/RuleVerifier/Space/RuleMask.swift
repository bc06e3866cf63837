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

  /// Takes the rules of another set of the same decision out, in place.
  mutating func subtract(_ other: RuleMask) {
    for word in words.indices { words[word] &= ~other.words[word] }
  }

  var isEmpty: Bool {
    for word in words where word != 0 { return false }
    return true
  }

  func contains(_ index: Int) -> Bool { words[index / 64] >> UInt64(index % 64) & 1 == 1 }

  /// Whether no rule is in both.
  func isDisjoint(with other: RuleMask) -> Bool {
    for word in words.indices where words[word] & other.words[word] != 0 { return false }
    return true
  }

  /// The rules, ascending.
  var indices: [Int] {
    var indices: [Int] = []
    for word in words.indices {
      var left = words[word]
      while left != 0 {
        indices.append(word * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return indices
  }
}
