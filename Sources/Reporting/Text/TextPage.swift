import Pharmacogenomics

/// A plain text page: labelled paragraphs wrapped at a fixed width.
struct TextPage: Sendable {
  /// Columns of a page.
  static let width = 80
  /// Columns of the label at the left.
  static let indent = 11
  /// Fewer columns than this are no place for wrapped text.
  private static let narrowest = 20

  /// One line, and what colour underlines in it.
  private struct Line: Sendable {
    var text: String
    /// The part that is painted, and how; the words say the same without it.
    var emphasis: (range: Range<Int>, kind: Emphasis)?
  }

  private var content: [Line] = []

  /// Lines without colour.
  var lines: [String] { content.map(\.text) }

  /// One paragraph; the label stands on its first line only.
  mutating func add(_ label: String = "", _ text: String, _ emphasis: Emphasis? = nil) {
    append(label, Self.wrapped(text, Self.width - Self.indent), emphasis)
  }

  /// One row of columns under the label's margin; the last one is wrapped.
  mutating func row(_ columns: [(text: String, width: Int)], indent: Int = Self.indent) {
    labelledRow("", columns, indent: indent)
  }

  /// Likewise, with the label in the margin.
  mutating func labelledRow(
    _ label: String, _ columns: [(text: String, width: Int)], indent: Int = Self.indent
  ) {
    let cells = columns.dropLast().map { column in
      let text = column.text.printable.withShortBases
      return text + String(repeating: " ", count: max(0, column.width - text.count)) + " "
    }.joined()
    let left = Self.margin(label, indent) + cells
    let last = columns.last?.text ?? ""
    // What finds no room beside the columns stands below them.
    let isBeside = Self.width - left.count >= min(Self.narrowest, last.count)
    let hanging = isBeside ? left.count : indent + 2
    var texts = Self.wrapped(last, Self.width - hanging)
    var first = left
    if isBeside { first += texts.removeFirst() }
    content.append(Line(text: first.trimmed))
    for text in texts {
      content.append(Line(text: (String(repeating: " ", count: hanging) + text).trimmed))
    }
  }

  mutating func blank() {
    if let last = content.last, !last.text.isEmpty { content.append(Line(text: "")) }
  }

  /// The page, each line ended by a line feed.
  var text: String { text(inColour: false) }

  /// The page; without the escape codes of colour it is the plain one, byte for byte.
  func text(inColour: Bool) -> String {
    content.map { line in
      guard inColour, let (range, kind) = line.emphasis else { return line.text + "\n" }
      let characters = Array(line.text)
      return String(characters[..<range.lowerBound]) + kind.start
        + String(characters[range]) + Emphasis.end + String(characters[range.upperBound...]) + "\n"
    }.joined()
  }

  private mutating func append(_ label: String, _ texts: [String], _ emphasis: Emphasis?) {
    for (number, text) in texts.enumerated() {
      let line = (Self.margin(number == 0 ? label : "") + text).trimmed
      let painted = emphasis.flatMap { kind -> (Range<Int>, Emphasis)? in
        if kind.isOfLabelOnly { return number == 0 ? (0..<label.count, kind) : nil }
        return (min(number == 0 ? 0 : Self.indent, line.count)..<line.count, kind)
      }
      content.append(Line(text: line, emphasis: painted))
    }
  }

  private static func margin(_ label: String, _ indent: Int = Self.indent) -> String {
    label + String(repeating: " ", count: max(label.isEmpty ? 0 : 1, indent - label.count))
  }

  /// The words in lines of at most so many columns; a longer word has a line of its own. A number
  /// of tablets is not torn from its strength, nor that from its unit.
  private static func wrapped(_ text: String, _ room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    let glued = text.printable.withShortBases.replacing(" × ", with: "\u{A0}×\u{A0}")
      .replacing(/(\d) (mg|kg|%)/) { "\($0.output.1)\u{A0}\($0.output.2)" }
    for word in glued.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [line]).map { $0.replacing("\u{A0}", with: " ") }
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
