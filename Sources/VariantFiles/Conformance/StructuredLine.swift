/// The value of a header line such as `<ID=DP,Number=1,Type=Integer,Description="Reads">`.
struct StructuredLine {
  /// One `KEY=VALUE`.
  struct Field {
    let key: ArraySlice<UInt8>
    /// Without its quotes.
    let value: ArraySlice<UInt8>
    /// Whether it stands between quotes or brackets, where blanks are allowed.
    let isEnclosed: Bool
  }

  private(set) var fields: [Field] = []

  /// `nil` when the bytes are not of the form.
  ///
  /// Only the first letter of a value makes it quoted: an ID may hold a quote, a bracket or `=`.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count >= 2, text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">") else {
      return nil
    }
    var rest = text.dropFirst().dropLast()
    while true {
      guard let equals = rest.firstIndex(of: UInt8(ascii: "=")), equals > rest.startIndex else {
        return nil
      }
      let key = rest[..<equals]
      guard !key.contains(UInt8(ascii: ",")) else { return nil }
      rest = rest[(equals + 1)...]
      guard let end = Self.valueEnd(rest) else { return nil }
      let written = rest[..<end]
      let isQuoted = written.first == UInt8(ascii: "\"")
      fields.append(
        Field(
          key: key, value: isQuoted ? written.dropFirst().dropLast() : written,
          isEnclosed: isQuoted || written.first == UInt8(ascii: "[")))
      if end == rest.endIndex { return }
      rest = rest[(end + 1)...]
    }
  }

  /// The value of a key.
  subscript(key: StaticString) -> ArraySlice<UInt8>? {
    fields.first { $0.key.says(key) }?.value
  }

  /// Where a value ends: at a comma or at the end. `nil` where a quote is not closed or stands
  /// inside without a backslash.
  private static func valueEnd(_ text: ArraySlice<UInt8>) -> Int? {
    let comma = UInt8(ascii: ",")
    guard text.first == UInt8(ascii: "\"") else {
      let isList = text.first == UInt8(ascii: "[")
      let start =
        isList ? text.firstIndex(of: UInt8(ascii: "]")) ?? text.startIndex : text.startIndex
      return text[start...].firstIndex(of: comma) ?? text.endIndex
    }
    var offset = text.startIndex + 1
    while offset < text.endIndex {
      if text[offset] == UInt8(ascii: "\\") {
        offset += 1
      } else if text[offset] == UInt8(ascii: "\"") {
        let next = offset + 1
        return next == text.endIndex || text[next] == comma ? next : nil
      }
      offset += 1
    }
    return nil
  }
}
