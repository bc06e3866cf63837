import AzadoseTestSupport
import Foundation
import Testing

/// A Markdown file and what the tests need of it.
struct Document {
  let text: String

  init(_ path: String) throws { text = try PackageRoot.text(of: path) }

  init(text: String) { self.text = text }

  /// A command in a console block that no test can run.
  struct UnknownCommand: Error {
    let command: String
  }

  /// Every document of the repository; what benchmarks install beside their inputs is none.
  static let paths: [String] = {
    let top = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"]
    let folders = ["docs", "rules", "vcf-samples", "Benchmarks"]
    return top
      + folders.flatMap { (try? PackageRoot.files(below: $0, extension: "md")) ?? [] }
      .filter { !$0.hasPrefix("Benchmarks/data/") }
  }()

  /// Whether what the program prints is to be written into the documents.
  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_DOCUMENTS"] != nil
  }

  /// Several tests may record the same document.
  private static let recording = NSLock()

  /// Writes a document anew and fails, so that somebody reviews the difference.
  static func record(_ path: String, _ change: (String) throws -> String) throws {
    recording.lock()
    defer { recording.unlock() }
    let file = PackageRoot.url(of: path)
    try change(String(contentsOf: file, encoding: .utf8))
      .write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(path) was recorded; review the diff")
  }

  /// The text with every shown output replaced by the real one.
  ///
  /// In a block fenced as `console`, a line that begins with `$ ` is a command and what follows is
  /// what it prints: standard output, then standard error. `$ echo $?` prints the exit code of
  /// the command before. A block of another kind is what a command prints if the comment
  /// `<!-- $ command -->` stands in the line before it.
  func text(running output: (String) throws -> (text: String, exit: Int32)) throws -> String {
    var kept: [String] = []
    var isInside = false
    var exit: Int32 = 0
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        let command = isInside ? nil : kept.last.flatMap(Self.command(inComment:))
        isInside = line == "```console" || command != nil
        if let command {
          kept.append(line)
          kept += try output(command).text.trimmingCharacters(in: .newlines)
            .components(separatedBy: "\n")
          continue
        }
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

  /// The command of a line `<!-- $ command -->`.
  private static func command(inComment line: String) -> String? {
    line.wholeMatch(of: /<!-- \$ (.+) -->/).map { String($0.1) }
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
