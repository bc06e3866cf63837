/// Tells Swift code, comments and string literals apart.
///
/// Knows nested comments, raw and multi-line strings and interpolation. It does
/// not know regular expression literals: one that holds a quotation mark is
/// misread up to the end of its line.
struct SwiftScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var kept: [UInt8] = []
  private(set) var literals: [SwiftSource.Piece] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// What was read so far, without comments and literals.
  var code: String { String(decoding: kept, as: UTF8.self) }

  /// Reads the whole text.
  mutating func scan() { scanCode(isInterpolation: false) }

  /// Reads code, to the end or to the parenthesis that closes an interpolation.
  private mutating func scanCode(isInterpolation: Bool) {
    var depth = 0
    while let byte = peek() {
      if starts("//") {
        skipLineComment()
      } else if starts("/*") {
        skipBlockComment()
      } else if let hashes = stringOpening() {
        scanString(hashes: hashes)
      } else {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        advance(keeping: true)
        if isInterpolation, depth < 0 { return }
      }
    }
  }

  private mutating func skipLineComment() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        advance(by: 2)
      } else if starts("*/") {
        depth -= 1
        advance(by: 2)
      } else {
        advance()
      }
    } while depth > 0 && peek() != nil
  }

  /// The number of `#` before a quotation mark that stands here, or `nil`.
  private func stringOpening() -> Int? {
    var hashes = 0
    while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
    return peek(hashes) == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func scanString(hashes: Int) {
    let first = line
    let fence = String(repeating: "#", count: hashes)
    advance(by: hashes)
    let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
    advance(by: quotes.utf8.count)
    kept.append(contentsOf: Array("\"\"".utf8))
    var content: [UInt8] = []
    while let byte = peek(), !starts(quotes + fence) {
      if byte == UInt8(ascii: "\n"), quotes == "\"" { break }
      if starts("\\" + fence + "(") {
        advance(by: hashes + 2)
        kept.append(UInt8(ascii: "("))
        scanCode(isInterpolation: true)
        continue
      }
      let count = starts("\\" + fence) ? hashes + 2 : 1
      content.append(contentsOf: bytes[position..<min(position + count, bytes.count)])
      advance(by: count)
    }
    if starts(quotes + fence) { advance(by: quotes.utf8.count + hashes) }
    literals.append(SwiftSource.Piece(text: String(decoding: content, as: UTF8.self), line: first))
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func starts(_ text: String) -> Bool {
    guard let first = text.utf8.first, peek() == first else { return false }
    return bytes[position...].starts(with: text.utf8)
  }

  private mutating func advance(by count: Int = 1, keeping: Bool = false) {
    for _ in 0..<count where position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") { line += 1 }
      if keeping || byte == UInt8(ascii: "\n") { kept.append(byte) }
      position += 1
    }
  }
}
