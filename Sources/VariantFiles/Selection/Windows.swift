import Pharmacogenomics

/// The wanted intervals of one contig: sorted, merged, disjoint; closed and 1-based.
struct Windows: Sendable, Equatable {
  struct Window: Sendable, Equatable {
    let first: Int
    let last: Int
  }

  let all: [Window]

  /// Merges regions that touch or overlap, so that no record comes twice.
  init(_ regions: [GenomicRegion]) {
    self.init(
      sorted: regions.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        .map { Window(first: $0.first, last: $0.last) })
  }

  private init(sorted windows: [Window]) {
    all = windows.reduce(into: []) { merged, window in
      if let previous = merged.last, window.first <= previous.last + 1 {
        merged[merged.count - 1] = Window(
          first: previous.first, last: max(previous.last, window.last))
      } else {
        merged.append(window)
      }
    }
  }

  /// The same with so many bases more on either side.
  func widened(by bases: Int) -> Windows {
    Windows(
      sorted: all.map { Window(first: max(1, $0.first - bases), last: $0.last + bases) })
  }

  /// Whether a window holds a base of the interval.
  ///
  /// - Complexity: O(log n) in the number of windows.
  func overlap(_ bases: ClosedRange<Int>) -> Bool {
    window(endingAtOrAfter: bases.lowerBound).map { $0.first <= bases.upperBound } ?? false
  }

  /// The first window that does not end before `position`; `nil` when all do.
  ///
  /// - Complexity: O(log n) in the number of windows.
  func window(endingAtOrAfter position: Int) -> Window? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].last < position { low = middle + 1 } else { high = middle }
    }
    return low < all.count ? all[low] : nil
  }
}
