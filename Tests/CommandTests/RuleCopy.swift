import AzadoseTestSupport
import Foundation
import Testing

/// A copy of `rules/` that a test changes as a rule author would.
struct RuleCopy {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("rules")
  }

  /// A part of a file that the copy does not have.
  struct NotFound: Error {
    let text: String
    let path: String
  }

  /// Changes one file.
  func edit(_ path: String, _ change: (String) throws -> String) throws {
    let file = folder.url.appending(path: "rules/" + path)
    try change(String(contentsOf: file, encoding: .utf8))
      .write(to: file, atomically: true, encoding: .utf8)
  }

  /// Adds a file.
  func add(_ path: String, _ text: String) throws {
    try folder.write(text, as: "rules/" + path)
  }

  /// Adds text at the end of a file.
  func append(_ text: String, to path: String) throws { try edit(path) { $0 + "\n" + text } }

  /// Adds lines after the last line of the first block of lines that begin like the first of these.
  func insert(_ lines: String, below head: String, in path: String) throws {
    try edit(path) { text in
      var all = text.components(separatedBy: "\n")
      guard let start = all.firstIndex(of: head) else { throw NotFound(text: head, path: path) }
      let end = all[(start + 1)...].firstIndex { !$0.hasPrefix("  - ") } ?? all.endIndex
      all.insert(
        contentsOf: lines.trimmingCharacters(in: .newlines).components(separatedBy: "\n"), at: end)
      return all.joined(separator: "\n")
    }
  }

  /// Puts text in place of the list item or entry, indented by two spaces, that begins with a line.
  func replace(_ begin: String, in path: String, with text: String) throws {
    try edit(path) { old in
      var lines = old.components(separatedBy: "\n")
      guard let start = lines.firstIndex(where: { $0.hasPrefix(begin) }) else {
        throw NotFound(text: begin, path: path)
      }
      let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix("   ") } ?? lines.endIndex
      lines.replaceSubrange(
        start..<end, with: text.trimmingCharacters(in: .newlines).components(separatedBy: "\n"))
      return lines.joined(separator: "\n")
    }
  }

  /// `azadose rules check rules` or `test`.
  func run(_ command: String, _ options: String...) throws -> Tool.Outcome {
    try Azadose.run(["rules", command, "rules"] + options, directory: folder.url)
  }

  /// The rules have no finding, every case holds, and every rule has one.
  func expectSound() throws {
    let checked = try run("check")
    #expect(checked.exit == 0, "\(checked.err)")
    #expect(checked.out.hasPrefix("rules: 0 errors, 0 warnings in "))
    let tested = try run("test", "--coverage-threshold", "100")
    #expect(tested.exit == 0, "\(tested.out)\(tested.err)")
  }

  /// The comparison with the shipped rules begins with the block of rules/README.md that begins
  /// with `RESULT`.
  func expectShownDifference() throws {
    let compared = try Azadose.run(["rules", "diff", "shipped", "rules"], directory: folder.url)
    let lines = compared.out.split(separator: "\n").dropFirst(2).prefix(3)
    let head = lines.joined(separator: "\n") + "\n"
    try expectShown("RESULT", is: head)
  }

  /// The program refuses the rules with the block of rules/README.md that holds a text.
  func expectShown(_ mark: String, by command: String = "check") throws {
    let refused = try run(command)
    #expect(refused.exit == 2)
    try expectShown(mark, is: refused.err)
  }

  private func expectShown(_ mark: String, is text: String) throws {
    let path = "rules/README.md"
    let shown = try Document(path).blocks("text").filter { $0.contains(mark) }
    if Document.isRecording, shown.count == 1, shown[0] != text {
      try Document.record(path) {
        $0.replacing("```text\n\(shown[0])```", with: "```text\n\(text)```")
      }
    } else {
      #expect(shown == [text])
    }
  }
}
