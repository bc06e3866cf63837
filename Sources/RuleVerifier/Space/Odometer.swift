/// Counts through every combination of digits, the last one fastest.
struct Odometer {
  private(set) var digits: [Int]
  private let sizes: [Int]

  /// Starts at zero; without digits there is one combination.
  init(sizes: [Int]) {
    self.sizes = sizes
    digits = Array(repeating: 0, count: sizes.count)
  }

  /// Moves on; `false` after the last combination.
  mutating func advance() -> Bool {
    var place = digits.count - 1
    while place >= 0 {
      digits[place] += 1
      if digits[place] < sizes[place] { return true }
      digits[place] = 0
      place -= 1
    }
    return false
  }
}
