import Rules

/// What one pass over the bytes of a file says before YAML is read.
struct TextScan {
  /// Whether an anchor or a tag may stand somewhere: `&` or `!` before a word.
  private(set) var mayHoldProperties = false
  /// The first character that rules do not use.
  private(set) var refused: (line: Int, column: Int, problem: String, hint: String)?
  /// The place behind the last character.
  private(set) var end = (line: 1, column: 1)

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")

  init(_ text: Substring.UTF8View) {
    var line = 1
    var column = 0
    var isIndentation = true
    var (previous, beforePrevious) = (Self.lineFeed, Self.lineFeed)
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
        if isIndentation {
          refuse(line, column, "a tab stands in the indentation", "indent with spaces")
        }
      case ..<Self.space, 0x7F:
        refuse(line, column, "a control character stands in the text", "delete it")
      case 0xBF where previous == 0xBB && beforePrevious == 0xEF:
        refuse(line, column, "a byte order mark stands in the text", "delete it; it cannot be seen")
      case UInt8(ascii: "%") where column == 1:
        refuse(line, column, "a directive stands here, and rules have none", "delete the line")
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        mayHoldProperties = mayHoldProperties || Self.opens.contains(previous)
        isIndentation = false
      case 0x85 where previous == 0xC2,
        0xA8 where previous == 0x80 && beforePrevious == 0xE2,
        0xA9 where previous == 0x80 && beforePrevious == 0xE2:
        // NEL, LS and PS end a line for libyaml.
        line += 1
        (column, isIndentation) = (0, true)
      default: isIndentation = false
      }
      (previous, beforePrevious) = (byte, previous)
    }
    end = (line, column + 1)
  }

  /// A place that libyaml names. Behind a last line without a line break it counts one line more,
  /// which the file does not have.
  func existing(line: Int, column: Int) -> (line: Int, column: Int) {
    line > end.line ? end : (line, column)
  }

  /// Bytes after which a YAML value may begin; the last ones end NEL, LS and PS.
  private static let opens = Set(" \t\n\r[{,:-?".utf8).union([0x85, 0xA8, 0xA9])

  private mutating func refuse(_ line: Int, _ column: Int, _ problem: String, _ hint: String) {
    if refused == nil { refused = (line, column, problem, hint) }
  }
}
