/// What the header says of the keys of INFO and FORMAT.
struct Declarations: Sendable {
  /// Number and Type of one key.
  struct Key: Sendable, Hashable {
    let number: ValueNumber
    let type: ValueType
  }

  var information: [String: Key] = [:]
  var format: [String: Key] = [:]
}

extension Declarations {
  /// Keys of INFO that the specification itself declares and that files of all makers hold.
  static let reservedInformation: [String: Key] = [
    "AC": Key(number: .perAlternate, type: .integer),
    "AF": Key(number: .perAlternate, type: .float),
    "AN": Key(number: .fixed(1), type: .integer), "DP": Key(number: .fixed(1), type: .integer),
    "END": Key(number: .fixed(1), type: .integer),
  ]

  /// The same of FORMAT.
  static let reservedFormat: [String: Key] = [
    "GT": Key(number: .fixed(1), type: .string), "DP": Key(number: .fixed(1), type: .integer),
    "AD": Key(number: .perAllele, type: .integer), "PS": Key(number: .fixed(1), type: .integer),
    "PL": Key(number: .perGenotype, type: .integer),
  ]

  /// Keys of INFO whose values are counts or shares.
  static let notNegative: Set<String> = ["AC", "AF", "AN", "DP", "MQ0", "NS"]
}
