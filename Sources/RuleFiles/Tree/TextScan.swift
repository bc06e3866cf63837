import Rules

/// What one pass over the bytes of a file says before YAML is read.
struct TextScan {
  /// Whether an anchor or a tag may stand somewhere: `&` or `!` before a word.
  private(set) var mayHoldProperties = false
  /// The first character that rules do not use.
  private(set) var refused: (line: Int, column: Int, problem: String)?

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")

  init(_ text: Substring.UTF8View) {
    var line = 1
    var column = 0
    var isIndentation = true
    var previous = Self.lineFeed
    for byte in text {
      // A continuation byte belongs to the scalar that the column already counts.
      if byte & 0xC0 != 0x80 { column += 1 }
      switch byte {
      case Self.lineFeed:
        if previous != Self.carriageReturn { line += 1 }
        (column, isIndentation) = (0, true)
      case Self.carriageReturn:
        line += 1
        (column, isIndentation) = (0, true)
      case Self.space: break
      case Self.tab:
        if isIndentation { refuse(line, column, "a tab stands in the indentation") }
      case ..<Self.space, 0x7F:
        refuse(line, column, "a control character stands in the text")
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        mayHoldProperties = mayHoldProperties || Self.opens.contains(previous)
        isIndentation = false
      default: isIndentation = false
      }
      previous = byte
    }
  }

  /// Bytes after which a YAML value may begin.
  private static let opens = Set(" \t\n\r[{,:-?".utf8)

  private mutating func refuse(_ line: Int, _ column: Int, _ problem: String) {
    if refused == nil { refused = (line, column, problem) }
  }
}
