/// Numbers for changes, in the order in which they are met.
struct GroupNumbers<Change: Sendable & Hashable> {
  private(set) var changes: [Change] = []
  private var numbers: [Change: Int] = [:]

  mutating func number(of change: Change) -> Int {
    if let known = numbers[change] { return known }
    numbers[change] = changes.count
    changes.append(change)
    return changes.count - 1
  }

  /// One group a change, in the order of the changes.
  func groups(_ boxes: [Int: [PatientBox]], total: Int) -> [PatientGroup<Change>] {
    changes.indices.compactMap { number in
      boxes[number].map { PatientGroup(change: changes[number], boxes: $0, totalCount: total) }
    }
  }
}
