import AzadoseTestSupport
import Foundation
import Testing

/// Keeps the documents true: what they show is run, what they name is there.
///
/// The rule for writers stands in CONTRIBUTING.md under "Documents".
@Suite struct DocumentationTests {
  @Test(arguments: Document.paths)
  func `a document shows what the program prints`(path: String) throws {
    let document = try Document(path)
    let actual = try document.text(running: Document.output(of:))
    if ProcessInfo.processInfo.environment["RECORD_DOCUMENTS"] != nil, actual != document.text {
      try actual.write(to: PackageRoot.url(of: path), atomically: true, encoding: .utf8)
      Issue.record("\(path) was recorded; review the diff")
      return
    }
    let shown = document.text.components(separatedBy: "\n")
    let printed = actual.components(separatedBy: "\n")
    let line = zip(shown, printed).prefix { $0 == $1 }.count
    #expect(
      shown == printed,
      """
      \(path):\(line + 1) shows
        \(line < shown.count ? shown[line] : "nothing")
      and the program prints
        \(line < printed.count ? printed[line] : "nothing")
      """)
  }

  @Test(arguments: Document.paths)
  func `every link of a document leads somewhere`(path: String) throws {
    let document = try Document(path)
    let folder = PackageRoot.url(of: path).deletingLastPathComponent()
    for link in document.links where !link.target.contains("://") {
      let parts = link.target.components(separatedBy: "#")
      let file = parts[0].isEmpty ? PackageRoot.url(of: path) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: file.path), "\(path): \(link.target)")
      guard parts.count > 1, file.pathExtension == "md" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(Document.anchors(in: text).contains(parts[1]), "\(path): \(link.target)")
    }
  }

  /// A link to a test file has the test's name as its text.
  @Test func `every test that the validation names exists`() throws {
    let named = try Document("docs/validation.md").links
      .filter { $0.target.hasSuffix(".swift") }
    #expect(named.count > 30)
    for link in named {
      let source = try PackageRoot.text(of: String(link.target.dropFirst("../".count)))
      let name = link.text.replacing("\\", with: "").replacing("\n", with: " ")
      #expect(source.contains("func `\(name)`"), "\(link.target): \(name)")
    }
  }

  @Test func `every document is reached from the README`() throws {
    let start = "README.md"
    var reached: Set<String> = [start]
    var waiting = [start]
    while let path = waiting.popLast() {
      let folder = PackageRoot.url(of: path).deletingLastPathComponent()
      for link in try Document(path).links where !link.target.contains("://") {
        let file = folder.appending(path: String(link.target.prefix { $0 != "#" })).standardized
        let found = String(file.path.dropFirst(PackageRoot.url.standardized.path.count + 1))
        if Document.paths.contains(found), reached.insert(found).inserted { waiting.append(found) }
      }
    }
    #expect(Set(Document.paths).subtracting(reached) == [])
  }
}

/// The walk-through of rules/README.md, done as it says.
@Suite struct RuleWalkThroughTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("rules")
  }

  @Test func `a star allele added as the README says is accepted and called`() throws {
    try addStarAllele()
    let checked = try Azadose.run(["rules", "check", "rules"], directory: folder.url)
    #expect(checked.exit == 0, "\(checked.err)")
    #expect(checked.out.hasPrefix("rules: 0 errors, 0 warnings in "))

    let record = "chr13\t48040961\t.\tA\tG\t800\tPASS\t.\tGT:AD:DP:GQ\t0/1:20,20:40:90\n"
    let normal = try PackageRoot.text(of: "vcf-samples/normal.vcf")
    try folder.write(normal + record, as: "patient.vcf")
    let line = ["call", "patient.vcf", "--rules", "rules", "--format", "tsv"]
    let called = try Azadose.run(line, directory: folder.url)
    let row = "NUDT15\t*1/*24\tIntermediate Metabolizer\tcalled"
    #expect(called.out.contains(row), "\(called.out)")
  }

  @Test func `a bare star gives the message that the README shows`() throws {
    try addStarAllele { $0.replacing("\"*24\":", with: "*24:") }
    try expectShownMessage(containing: "[unquoted-star]")
  }

  @Test func `a slip in one build gives the message that the README shows`() throws {
    try addStarAllele { $0.replacing("48615097", with: "48615079") }
    try expectShownMessage(containing: "[build-mismatch]")
  }

  @Test func `a failed case gives the message that the README shows`() throws {
    try edit("rules/azathioprine/starting-dose.yaml") { text in
      var rules = text.components(separatedBy: "  - id: ")
      let index = try #require(rules.firstIndex { $0.hasPrefix("tpmt-indeterminate\n") })
      rules[index] = rules[index].replacing("start: 100%", with: "start: 98%")
      return rules.joined(separator: "  - id: ")
    }
    try expectShownMessage(containing: "[case-failed]", by: "test")
  }

  @Test func `a changed band gives the comparison that the README shows`() throws {
    try edit("rules/azathioprine/starting-dose.yaml") {
      $0.replacing("band: 20%..50% of target", with: "band: 20%..45% of target")
    }
    let compared = try Azadose.run(["rules", "diff", "shipped", "rules"], directory: folder.url)
    let shown = try Document("rules/README.md").section("Change a band").blocks("text").first
    #expect(compared.out.contains(try #require(shown)), "\(compared.out)")
  }

  private func expectShownMessage(
    containing code: String, by command: String = "check"
  ) throws {
    let checked = try Azadose.run(["rules", command, "rules"], directory: folder.url)
    #expect(checked.exit == 2)
    let shown = try Document("rules/README.md").blocks("text").first { $0.contains(code) }
    #expect(checked.err == shown, "\(checked.err)")
  }

  /// The three snippets of the section, each put where the section says.
  private func addStarAllele(slip: (String) -> String = { $0 }) throws {
    let section = try Document("rules/README.md").section("Add a star allele")
    let snippets = section.blocks("yaml")
    try #require(snippets.count == 3)

    try edit("rules/evidence.yaml") { $0 + "\n" + snippets[0] }
    try edit("rules/genes/NUDT15.yaml") { text in
      var lines = text.components(separatedBy: "\n")
      let position = try #require(Self.position(in: snippets[1]))
      let next = lines.firstIndex { $0.hasPrefix("  c.") && Self.position(in: $0) ?? 0 > position }
      lines.insert(slip(snippets[1].trimmingCharacters(in: .newlines)), at: try #require(next))
      let last = lines.lastIndex { $0.hasPrefix("  \"*") && $0.contains("variants:") }
      lines.insert(slip(snippets[2].trimmingCharacters(in: .newlines)), at: try #require(last) + 1)
      return lines.joined(separator: "\n")
    }
  }

  private func edit(_ path: String, _ change: (String) throws -> String) throws {
    let file = folder.url.appending(path: path)
    try change(String(contentsOf: file, encoding: .utf8))
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private static func position(in line: String) -> Int? {
    line.firstMatch(of: /GRCh38: (\d+)/).flatMap { Int($0.1) }
  }
}

/// A Markdown file and what the tests need of it.
private struct Document {
  let text: String

  init(_ path: String) throws { text = try PackageRoot.text(of: path) }

  init(text: String) { self.text = text }

  /// A command in a console block that no test can run.
  struct UnknownCommand: Error {
    let command: String
  }

  /// Every document of the repository.
  static let paths: [String] = {
    let top = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"]
    let folders = ["docs", "rules", "vcf-samples", "Benchmarks"]
    return top + folders.flatMap { (try? PackageRoot.files(below: $0, extension: "md")) ?? [] }
  }()

  /// The text with every shown output replaced by the real one.
  ///
  /// In a block fenced as `console`, a line that begins with `$ ` is a command and what follows is
  /// what it prints: standard output, then standard error. `$ echo $?` prints the exit code of
  /// the command before.
  func text(running output: (String) throws -> (text: String, exit: Int32)) throws -> String {
    var kept: [String] = []
    var isInside = false
    var exit: Int32 = 0
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line == "$ echo $?" {
        kept += [line, "\(exit)"]
        continue
      } else if isInside, line.hasPrefix("$ ") {
        let printed = try output(String(line.dropFirst(2)))
        exit = printed.exit
        kept.append(line)
        if !printed.text.isEmpty {
          kept += printed.text.trimmingCharacters(in: .newlines).components(separatedBy: "\n")
        }
        continue
      }
      if !isInside || line.hasPrefix("```") { kept.append(line) }
    }
    return kept.joined(separator: "\n")
  }

  /// Runs a command of a document by the shell, in the root of the package.
  static func output(of command: String) throws -> (text: String, exit: Int32) {
    guard command.hasPrefix("azadose ") else {
      throw UnknownCommand(command: command)
    }
    _ = Samples.freshIndexes
    let inherited = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let path = Azadose.binary.deletingLastPathComponent().path + ":" + inherited
    let outcome = try Tool.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", command], environment: ["PATH": path])
    return (outcome.out + outcome.err, outcome.exit)
  }

  /// The links outside code blocks.
  var links: [(text: String, target: String)] {
    prose.matches(of: /\[((?:\\.|[^\]\\])+)\]\(([^)\s]+)\)/).map { (String($0.1), String($0.2)) }
  }

  /// The text from a heading of the second level to the next.
  func section(_ heading: String) -> Document {
    let parts = text.components(separatedBy: "\n## ")
    return Document(text: parts.first { $0.hasPrefix(heading + "\n") } ?? "")
  }

  /// The contents of the blocks that are fenced by this word.
  func blocks(_ word: String) -> [String] {
    text.components(separatedBy: "```\(word)\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0] + "\n"
    }
  }

  /// The names that a link may have behind its `#`.
  static func anchors(in text: String) -> Set<String> {
    Set(
      Document(text: text).prose.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        String(
          line.drop { $0 == "#" || $0 == " " }.lowercased().compactMap { letter -> Character? in
            letter == " " ? "-" : letter.isLetter || letter.isNumber || letter == "-" ? letter : nil
          })
      })
  }

  private var prose: String {
    text.components(separatedBy: "\n```").enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\n")
  }
}
