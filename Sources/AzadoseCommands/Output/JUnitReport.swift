import RuleCases
import Rules

/// The results of rule cases as JUnit's XML, which CI servers read.
///
/// No time and no host: the same results give the same bytes.
struct JUnitReport {
  private let results: [CaseResult]

  init(_ results: [CaseResult]) { self.results = results }

  /// One `testsuite` a case file, in the order of the results.
  var text: String {
    var files: [String] = []
    for result in results where files.last != result.file { files.append(result.file) }
    let suites = files.map { file in suite(file, results.filter { $0.file == file }) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(counts(of: results))>
      \(suites.joined(separator: "\n"))
      </testsuites>

      """
  }

  private func suite(_ file: String, _ results: [CaseResult]) -> String {
    let cases = results.map(testCase).joined(separator: "\n")
    return """
        <testsuite name="\(Self.escaped(file))" \(counts(of: results))>
      \(cases)
        </testsuite>
      """
  }

  private func counts(of results: [CaseResult]) -> String {
    let count = { (status: CaseResult.Status) in results.count { $0.status == status } }
    return "tests=\"\(results.count)\" failures=\"\(count(.failed))\" errors=\"0\""
      + " skipped=\"\(count(.skipped))\""
  }

  private func testCase(_ result: CaseResult) -> String {
    let place = result.ruleCase.location
    let head =
      "    <testcase classname=\"\(Self.escaped(result.file))\""
      + " name=\"\(Self.escaped(result.ruleCase.note))\" line=\"\(place.line)\""
    var body = result.diagnostics.map { diagnostic in
      "      <failure type=\"\(diagnostic.code.rawValue)\""
        + " message=\"\(Self.escaped(diagnostic.message))\">"
        + Self.escaped("\(diagnostic)") + "</failure>"
    }
    if case .todo(let reason) = result.ruleCase.aim {
      body.append("      <skipped message=\"\(Self.escaped(reason))\"/>")
    }
    if body.isEmpty { return head + "/>" }
    return ([head + ">"] + body + ["    </testcase>"]).joined(separator: "\n")
  }

  /// Text for an element or an attribute; what XML 1.0 cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\r", "\t": escaped += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
