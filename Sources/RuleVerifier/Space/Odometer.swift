/// Counts through every combination of digits, the last one fastest.
struct Odometer {
  private(set) var digits: [Int]
  private let sizes: [Int]

  /// Starts at zero; without digits there is one combination.
  init(sizes: [Int]) {
    self.sizes = sizes
    digits = Array(repeating: 0, count: sizes.count)
  }

  /// Moves on and says from which place on digits have changed; `nil` after the last combination.
  mutating func advance() -> Int? { Self.advance(&digits, sizes: sizes) }

  /// Moves digits on that somebody else keeps; after the last combination all are zero again.
  static func advance(_ digits: inout [Int], sizes: [Int]) -> Int? {
    var place = digits.count - 1
    while place >= 0 {
      digits[place] += 1
      if digits[place] < sizes[place] { return place }
      digits[place] = 0
      place -= 1
    }
    return nil
  }
}
