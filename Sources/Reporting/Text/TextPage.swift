import Pharmacogenomics

/// A plain text page: labelled paragraphs wrapped at a fixed width.
struct TextPage: Sendable {
  /// Columns of a page.
  static let width = 96
  /// Columns of the label at the left.
  static let indent = 11

  private(set) var lines: [String] = []

  /// One paragraph; the label stands on its first line only.
  mutating func add(_ label: String = "", _ text: String) {
    let room = Self.width - Self.indent
    var line = ""
    var isFirst = true
    func margin() -> String {
      let label = isFirst ? label : ""
      return label + String(repeating: " ", count: max(1, Self.indent - label.count))
    }
    for word in text.printable.withShortBases.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(margin() + line)
        isFirst = false
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(margin() + line)
  }

  /// One row of columns under the label's margin, not wrapped.
  mutating func row(_ columns: [(text: String, width: Int)]) {
    let cells = columns.map { column in
      let text = column.text.printable.withShortBases
      return text + String(repeating: " ", count: max(0, column.width - text.count))
    }
    lines.append(String(repeating: " ", count: Self.indent) + cells.joined(separator: " ").trimmed)
  }

  mutating func blank() {
    if lines.last != "" { lines.append("") }
  }

  /// The page, each line ended by a line feed.
  var text: String { lines.map { $0.trimmed + "\n" }.joined() }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
