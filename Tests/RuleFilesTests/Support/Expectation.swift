import Rules

/// A finding that a bad file announces in a comment:
/// `# expected-error@+1 [code] {{part of the message}}`, or `# expected-warning@…`.
struct Expectation: CustomStringConvertible {
  let file: String
  let line: Int
  let column: Int?
  let severity: String
  let code: String
  let message: Substring

  /// Every expectation of one file; the line counts from the comment, `@+1:7` adds a column.
  static func all(in text: String, file: String) -> [Expectation] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      let pattern =
        /# expected-(error|warning)@([+-]\d+)(?::(\d+))? \[([a-z-]+)\] \{\{(.+)\}\}/
      guard let match = line.firstMatch(of: pattern), let offset = Int(match.2) else { return nil }
      return Expectation(
        file: file, line: index + 1 + offset, column: match.3.flatMap { Int($0) },
        severity: String(match.1), code: String(match.4), message: match.5)
    }
  }

  /// Whether a finding is the announced one; its path ends with the announced file.
  func matches(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.location.file.hasSuffix("/" + file) && diagnostic.location.line == line
      && column ?? diagnostic.location.column == diagnostic.location.column
      && diagnostic.severity.rawValue == severity && diagnostic.code.rawValue == code
      && diagnostic.message.contains(message)
  }

  var description: String { "\(file):\(line): \(severity): \(message) [\(code)]" }
}
