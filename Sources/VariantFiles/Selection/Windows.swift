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
    var merged: [Window] = []
    for region in regions.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let previous = merged.last, region.first <= previous.last + 1 {
        merged[merged.count - 1] = Window(
          first: previous.first, last: max(previous.last, region.last))
      } else {
        merged.append(Window(first: region.first, last: region.last))
      }
    }
    all = merged
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
