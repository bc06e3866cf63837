/// What the values of a key are: `Type` of its header line.
enum ValueType: String, Sendable {
  case integer = "Integer"
  case float = "Float"
  case flag = "Flag"
  case character = "Character"
  case string = "String"

  /// Whether a value is of this type; `.` is of any.
  func allows(_ value: ArraySlice<UInt8>) -> Bool {
    if value.says(".") { return true }
    switch self {
    case .string, .flag: return true
    case .character: return value.text.unicodeScalars.count == 1 || Self.isEncoded(value)
    case .integer: return Int(value.text).map(Self.integers.contains) ?? false
    case .float: return Self.isFloat(value)
    }
  }

  /// The eight lowest of 32 bits are marks of BCF.
  private static let integers = Int(Int32.min) + 8...Int(Int32.max)

  /// `%3A`, one character as VCF 4.3 writes those that mean something else.
  private static func isEncoded(_ value: ArraySlice<UInt8>) -> Bool {
    value.count == 3 && value.first == UInt8(ascii: "%")
  }

  /// A decimal number, an infinity or `nan`, in letters of any case; no hexadecimal one.
  static func isFloat(_ value: ArraySlice<UInt8>) -> Bool {
    !value.contains(UInt8(ascii: "x")) && !value.contains(UInt8(ascii: "X"))
      && Double(value.text) != nil
  }
}
