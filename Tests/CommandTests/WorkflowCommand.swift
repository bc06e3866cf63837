import Testing

/// A line that steers GitHub Actions, read as its runner reads it.
struct WorkflowCommand: Equatable {
  let name: String
  let properties: [String: String]
  let message: String

  /// Properties end at `::`, each at a `,`; then the escapes are undone, `%25` last.
  init(_ line: Substring) throws {
    let match = try #require(line.wholeMatch(of: /::([a-z]+) (.*?)::(.*)/), "\(line)")
    name = String(match.1)
    message = Self.decoded(match.3, ["%0D": "\r", "%0A": "\n"])
    let codes = ["%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","]
    var properties: [String: String] = [:]
    for property in match.2.split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1)
      try #require(parts.count == 2, "\(line)")
      properties[String(parts[0])] = Self.decoded(parts[1], codes)
    }
    self.properties = properties
  }

  /// The command that a finding must give.
  init(_ finding: FindingsJSON.Finding) {
    name = finding.severity
    properties = [
      "file": finding.file, "line": "\(finding.line)", "col": "\(finding.column)",
      "title": finding.code,
    ]
    let hint = finding.hint.map { "\nhint: \($0)" } ?? ""
    message = finding.message + hint + "\nhelp: " + finding.page
  }

  private static func decoded(_ text: Substring, _ codes: [String: String]) -> String {
    codes.reduce(String(text)) { $0.replacing($1.key, with: $1.value) }.replacing("%25", with: "%")
  }
}
