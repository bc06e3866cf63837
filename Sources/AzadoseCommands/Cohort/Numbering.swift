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
