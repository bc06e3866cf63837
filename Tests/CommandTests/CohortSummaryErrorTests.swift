import AzadoseTestSupport
import Foundation
import Testing

/// A table that cannot be summed up gives no page, and the place of what is wrong.
struct CohortSummaryErrorTests {
  private let folder: TemporaryFolder
  /// The head and three rows.
  private let lines: [String]

  init() throws {
    folder = try TemporaryFolder()
    lines = try Azadose.run([
      "cohort", "vcf-samples/family.vcf", "--weights", "docs/examples/family.tsv",
    ]).out.split(separator: "\n").map(String.init)
    try #require(lines.count == 4)
  }

  private func expectError(_ text: String, at place: String, _ words: String) throws {
    let path = try folder.write(text, as: "table.tsv")
    let out = folder.path("page.html")
    let outcome = try Azadose.run(["cohort", "summary", path, "--out", out])
    #expect(outcome.exit == 1)
    #expect(outcome.err.contains("table.tsv\(place): "), "\(outcome.err)")
    #expect(outcome.err.contains(words), "\(outcome.err)")
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  /// A row with other cells.
  private func row(_ number: Int, _ changes: [String: String]) -> String {
    let names = lines[0].split(separator: "\t").map(String.init)
    var cells = lines[number].split(separator: "\t", omittingEmptySubsequences: false)
      .map(String.init)
    for (name, cell) in changes { cells[names.firstIndex(of: name) ?? 0] = cell }
    return cells.joined(separator: "\t")
  }

  @Test func `another file is none`() throws {
    try expectError("", at: "", "is empty")
    try expectError("sample\tweight_kg\nA\t70\n", at: ":1", "no head of a table of decisions")
    try expectError("\u{1}\u{2}\n", at: ":1", "no head of a table of decisions")
    try expectError("{\"file\":null}\n", at: ":1", "JSON")
    let older = lines.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (cells.prefix(20) + cells.dropFirst(21)).joined(separator: "\t")
    }
    #expect(!older[0].contains("unread_positions"))
    try expectError(joined(older), at: ":1", "'unread_positions' is missing")
    try expectError(
      joined(lines).replacing("\n", with: "\r\n"), at: ":1", "'problem' is missing")
  }

  @Test func `a table without a row is none`() throws {
    try expectError(lines[0] + "\n", at: ":2", "no row")
  }

  @Test func `a table that is cut is none`() throws {
    try expectError(String(joined(lines).dropLast(1)), at: ":4", "cut short")
    try expectError(String(joined(lines).dropLast(300)), at: ":4", "cut short")
    try expectError(lines[0], at: ":1", "cut short")
  }

  @Test func `a row with other cells than the head is told`() throws {
    let short = lines[2].split(separator: "\t", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "\t")
    try expectError(joined([lines[0], lines[1], short]), at: ":3", "cells, and the head")
    try expectError(joined([lines[0], lines[1], ""]), at: ":3", "1 cells, and the head")
  }

  @Test func `cells that no run writes are told`() throws {
    let wrong: [(String, String)] = [
      (row(2, ["outcome": "maybe"]), "outcome is 'maybe'"),
      (row(2, ["outcome": "maybe", "mg_per_day": ""]), "'maybe' is no outcome"),
      (row(2, ["outcome": "undecided"]), "beside no problem"),
      (row(2, ["outcome": "withheld"]), "beside a dose"),
      (row(2, ["mg_per_day": ""]), "beside no dose"),
      (row(2, ["problem": "none"]), "beside a problem"),
      (row(2, ["mg_per_day": "7O"]), "'7O' is no number"),
      (row(2, ["TPMT_diplotype": "*1"]), "is no call"),
      (row(2, ["unread_positions": "some"]), "no list of positions"),
      (row(2, ["rule_set_sha256": ""]), "without a rule set"),
    ]
    for (row, words) in wrong {
      try expectError(joined([lines[0], lines[1], row]), at: ":3", words)
    }
  }

  @Test func `tables of several runs are told apart`() throws {
    let other = row(3, ["rule_set_sha256": String(repeating: "a", count: 64)])
    try expectError(joined(lines.dropLast() + [other]), at: ":4", "by other rules")
    let profile = row(3, ["guideline": "another"])
    try expectError(joined(lines.dropLast() + [profile]), at: ":4", "by other rules")
    try expectError(joined(lines + lines), at: ":5", "the head stands here again")
    let all = (1...3).map {
      row($0, ["rule_set_sha256": String(repeating: "a", count: 64)])
    }
    try expectError(joined([lines[0]] + all), at: ":2", "--rules")
  }

  @Test func `a file that is not there is told`() throws {
    let outcome = try Azadose.run(["cohort", "summary", folder.path("gone.tsv")])
    #expect(outcome.exit == 1)
    #expect(outcome.err.contains("gone.tsv: it cannot be read"))
    #expect(try Azadose.run(["cohort", "summary", folder.url.path]).exit == 1)
    #expect(try Azadose.run(["cohort", "summary"]).exit == 64)
  }
}
