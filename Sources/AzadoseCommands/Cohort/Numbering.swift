/// Values by numbers from 0, in the order in which they were first seen.
struct Numbering<Value: Hashable> {
  private var numbers: [Value: Int] = [:]
  private var values: [Value] = []

  /// The number of a value, given at first sight.
  mutating func number(of value: Value) -> Int {
    if let known = numbers[value] { return known }
    let number = values.count
    numbers[value] = number
    values.append(value)
    return number
  }

  subscript(number: Int) -> Value { values[number] }
}

/// Two numbers as one key.
struct PairKey: Hashable {
  private let value: UInt64

  /// - Precondition: Both fit into 32 bits.
  init(_ first: Int, _ second: Int) { value = UInt64(first) << 32 | UInt64(second) }
}

/// Numbers by two others.
///
/// A row of places for each first one, as long as it was asked for; what lies beyond a row's limit
/// is looked up by both, so that memory follows the numbers that were put.
struct NumberGrid {
  private let limit: Int
  private var rows: [[Int32]] = []
  private var others: [PairKey: Int] = [:]

  /// - Parameter limit: How many places a row has at most.
  init(limit: Int) { self.limit = limit }

  /// `nil` where none was put.
  subscript(first: Int, second: Int) -> Int? {
    get {
      guard second < limit else { return others[PairKey(first, second)] }
      guard first < rows.count, second < rows[first].count else { return nil }
      let found = rows[first][second]
      return found < 0 ? nil : Int(found)
    }
    set {
      guard second < limit else {
        others[PairKey(first, second)] = newValue
        return
      }
      while rows.count <= first { rows.append([]) }
      while rows[first].count <= second { rows[first].append(-1) }
      rows[first][second] = newValue.map(Int32.init) ?? -1
    }
  }
}
