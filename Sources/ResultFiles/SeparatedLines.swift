/// The lines of a long text table, cut behind the first cell.
///
/// The text is one as `SeparatedTable` reads it; what stands behind the name of a row is left whole,
/// so that rows that state the same are read once.
struct SeparatedLines {
  let head: SeparatedTable.Row
  let bytes: [UInt8]
  private let separator: Character
  private let separatorByte: UInt8
  /// Where the line behind the head begins, and its number.
  private let start: Int
  private let firstLine: Int

  /// - Parameter begin: With what a table begins, for the message on an empty one.
  init(_ text: String, file: String, begin: String) throws(OutsideCallError) {
    let bytes = Array(text.utf8)
    var start = 0
    var number = 0
    var head = ""
    while start < bytes.count, head.allSatisfy(\.isWhitespace) {
      let end = Self.lineEnd(bytes, from: start)
      head = String(decoding: bytes[start..<end], as: UTF8.self)
      start = Self.next(bytes, after: end)
      number += 1
    }
    guard !head.allSatisfy(\.isWhitespace) else {
      throw OutsideCallError(file, "the table is empty", "begin it with \(begin)")
    }
    separator = SeparatedTable.separator(of: head)
    separatorByte = separator.asciiValue ?? UInt8(ascii: ",")
    self.head = SeparatedTable.Row(
      cells: SeparatedTable.cells(head, separator), place: "\(file):\(number)")
    self.bytes = bytes
    self.start = start
    firstLine = number + 1
  }

  /// Hands over each row that is not blank: its first cell, the separator with all that stands
  /// behind it, and its line.
  ///
  /// - Complexity: O(bytes).
  func forEach(_ body: (_ name: String, _ rest: String, _ line: Int) -> Void) {
    var start = start
    var number = firstLine
    while start < bytes.count {
      let end = Self.lineEnd(bytes, from: start)
      var cut = start
      while cut < end, bytes[cut] != separatorByte { cut += 1 }
      let isBlank = (start..<end).allSatisfy { bytes[$0] == 32 || bytes[$0] == 9 }
      if !isBlank {
        let rest = String(decoding: bytes[cut..<end], as: UTF8.self)
        body(cell(start..<cut), rest, number)
      }
      start = Self.next(bytes, after: end)
      number += 1
    }
  }

  /// The cells of what stands behind a name.
  func cells(_ rest: String) -> [String] {
    rest.isEmpty ? [] : SeparatedTable.cells(rest.dropFirst(), separator)
  }

  /// The first cell; a plain one, as nearly all are, is taken as it is.
  private func cell(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
    let isPlain = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") }
    return isPlain(first) && isPlain(last) ? text : SeparatedTable.cell(text)
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    return end
  }

  /// Where the next line begins: CR, LF and CR LF end one.
  private static func next(_ bytes: [UInt8], after end: Int) -> Int {
    let isPair = end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10
    return end + (isPair ? 2 : 1)
  }
}
