import Foundation
import Testing

/// A result of a SARIF log that was found to be sound.
struct SARIFResult: Equatable {
  let rule: String
  let level: String
  let message: String
  let uri: String
  let line: Int
  let column: Int

  /// The results of a log, after it was held to the standard's schema and to what no schema says.
  static func all(in data: Data) throws -> [SARIFResult] {
    let log = try JSONSerialization.jsonObject(with: data)
    #expect(SARIFShape.log.problems(of: log, at: "log") == [])

    let runs = try #require((log as? [String: Any])?["runs"] as? [[String: Any]])
    try #require(runs.count == 1)
    let driver = try #require((runs[0]["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(Set(rules).count == rules.count, "the id of a rule occurs once")
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    return try results.map { try SARIFResult($0, rules: rules) }
  }

  private init(_ result: [String: Any], rules: [String]) throws {
    rule = try #require(result["ruleId"] as? String)
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules.indices.contains(index) && rules[index] == rule, "\(rule) is not at \(index)")
    level = try #require(result["level"] as? String)
    let text = try #require((result["message"] as? [String: String])?["text"])
    // Section 3.11.5: what is left after the doubled braces would be a placeholder.
    let plain = text.replacing("{{", with: "").replacing("}}", with: "")
    #expect(!plain.contains { "{}".contains($0) }, "\(text)")
    message = text.replacing("{{", with: "{").replacing("}}", with: "}")
    let locations = try #require(result["locations"] as? [[String: [String: [String: Any]]]])
    try #require(locations.count == 1)
    let place = try #require(locations[0]["physicalLocation"])
    uri = try #require(place["artifactLocation"]?["uri"] as? String)
    line = try #require(place["region"]?["startLine"] as? Int)
    column = try #require(place["region"]?["startColumn"] as? Int)
  }

  /// The result that a finding must give.
  init(_ finding: FindingsJSON.Finding) {
    rule = finding.code
    level = finding.severity
    message = finding.message + (finding.hint.map { "; \($0)" } ?? "")
    uri = finding.file
      .replacing("%", with: "%25").replacing(" ", with: "%20").replacing(":", with: "%3A")
      .replacing("é", with: "%C3%A9")
    line = finding.line
    column = finding.column
  }
}
