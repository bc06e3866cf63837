/// A product of sets of digits: for each place the digits that it may have, ascending.
typealias Box = [[Int]]

/// Puts cells that belong together into few boxes, none of which overlaps another.
struct BoxCollector {
  private let sizes: [Int]

  init(sizes: [Int]) { self.sizes = sizes }

  /// Visits every cell, the last place fastest.
  ///
  /// - Parameter groups: The groups of a cell; most cells have none.
  /// - Returns: For each group its boxes, in the order of their first cells.
  func boxes(_ groups: ([Int]) -> [Int]) -> [Int: [Box]] {
    var digits = Array(repeating: 0, count: sizes.count)
    return collect(from: 0, &digits, groups).mapValues(Self.fewest)
  }

  private func collect(
    from place: Int, _ digits: inout [Int], _ groups: ([Int]) -> [Int]
  ) -> [Int: [Box]] {
    guard place < sizes.count else {
      let found = groups(digits)
      if found.isEmpty { return [:] }
      return Dictionary(found.map { ($0, [[]]) }) { first, _ in first }
    }
    var found: [Int: [Box: [Int]]] = [:]
    for digit in 0..<sizes[place] {
      digits[place] = digit
      for (group, boxes) in collect(from: place + 1, &digits, groups) {
        for rest in boxes { found[group, default: [:]][rest, default: []].append(digit) }
      }
    }
    return found.mapValues { boxes in boxes.map { [$0.value] + $0.key } }
  }
}

extension BoxCollector {
  /// Small sets of cells are put together in several ways, of which the shortest is taken.
  private static let smallCellCount = 4096

  /// The same cells in as few boxes as are found.
  static func fewest(_ boxes: [Box]) -> [Box] {
    var best = merged(boxes, places: boxes.first.map { Array($0.indices.reversed()) } ?? [])
    let places = boxes.first?.indices ?? 0..<0
    let count = boxes.reduce(0) { $0 + $1.reduce(1) { $0 * $1.count } }
    if best.count > 1, count <= smallCellCount {
      let cells = boxes.flatMap(cells)
      for first in places {
        let order = Array(places[first...]) + Array(places[..<first])
        let other = merged(cells, places: order)
        if other.count < best.count { best = other }
      }
    }
    return best.sorted { $0.lexicographicallyPrecedes($1) { $0.lexicographicallyPrecedes($1) } }
  }

  /// Joins boxes that differ at one place only, until there are none.
  private static func merged(_ boxes: [Box], places: [Int]) -> [Box] {
    var boxes = boxes
    var count = boxes.count + 1
    while boxes.count < count {
      count = boxes.count
      for place in places {
        var digits: [Box: [Int]] = [:]
        for box in boxes {
          var rest = box
          rest[place] = []
          digits[rest, default: []] += box[place]
        }
        boxes = digits.map { rest, digits in
          var box = rest
          box[place] = digits.sorted()
          return box
        }
      }
    }
    return boxes
  }

  private static func cells(of box: Box) -> [Box] {
    box.reduce([[]]) { cells, digits in cells.flatMap { cell in digits.map { cell + [[$0]] } } }
  }
}
