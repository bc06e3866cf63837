public import Rules

/// The lines of rule files, for display under a finding.
struct SourceLines {
  private let files: [String: String]
  private var lines: [String: [Substring]] = [:]

  init(_ files: [RuleFile]) {
    self.files = Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
  }

  /// The text of one line, `nil` where the file has none.
  mutating func line(_ number: Int, of file: String) -> String? {
    if lines[file] == nil, let text = files[file] { lines[file] = Self.split(text) }
    guard let found = lines[file], found.indices.contains(number - 1) else { return nil }
    return String(found[number - 1])
  }

  /// Splits where libyaml counts a new line: LF, CR, CRLF, NEL, LS and PS.
  static func split(_ text: String) -> [Substring] {
    let body = text.unicodeScalars.first == byteOrderMark ? text.dropFirst() : text[...]
    return body.split(omittingEmptySubsequences: false) { character in
      switch character {
      case "\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
      default: false
      }
    }
  }

  static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"
}

extension [Diagnostic] {
  /// The findings in the order of files and places, each with the line that it points at.
  public func located(in files: [RuleFile]) -> [Diagnostic] {
    guard !isEmpty else { return [] }
    var lines = SourceLines(files)
    return sorted { ($0.location, $0.message) < ($1.location, $1.message) }.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.sourceLine = lines.line(diagnostic.location.line, of: diagnostic.location.file)
      return diagnostic
    }
  }
}
