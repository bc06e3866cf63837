import Foundation
import Rules

/// The small invented rule set under `Fixtures/good`, and folders made from it.
///
/// A fixture is a folder `bad/<code>/<case>` or `near/<code>/<case>` whose files replace those of
/// the good rules. A bad one shows its code. A near one of the same case is almost the same text
/// and shows nothing.
enum Fixtures {
  /// `Tests/RuleFilesTests/Fixtures`.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The top of the package.
  static let package = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every fixture of a kind, `bad` or `near`, as `kind/code/case`.
  static func all(_ kind: String) throws -> [String] {
    let codes = folder.appending(path: kind)
    return try names(in: codes).flatMap { code in
      try names(in: codes.appending(path: code)).map { "\(kind)/\(code)/\($0)" }
    }
  }

  /// The code that a fixture is about.
  static func code(of fixture: String) -> String { String(fixture.split(separator: "/")[1]) }

  /// The files of one fixture, relative to it: rules, cases, and the VCFs that cases name.
  static func files(of fixture: String) throws -> [String] {
    try files(in: folder.appending(path: fixture))
  }

  /// The text of one file of a fixture, which need not be UTF-8; the good rules' where the fixture
  /// has none, and empty where neither has.
  static func text(of file: String, in fixture: String) -> String {
    let places = [fixture, "good"].lazy.map { folder.appending(path: "\($0)/\(file)") }
    let data = places.compactMap { try? Data(contentsOf: $0) }.first
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// Runs a body on a copy of the good rules over which the files of a fixture are laid.
  static func withRules<Result>(
    of fixture: String? = nil, _ body: (URL) throws -> Result
  ) throws -> Result {
    let target = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID())")
    defer { try? FileManager.default.removeItem(at: target) }
    try lay(folder.appending(path: "good"), over: target)
    if let fixture { try lay(folder.appending(path: fixture), over: target) }
    try completeSentences(of: target)
    return try body(target)
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".vcf") }.sorted()
  }

  private static func lay(_ source: URL, over target: URL) throws {
    for file in try files(in: source) {
      let destination = target.appending(path: file)
      try FileManager.default.createDirectory(
        at: destination.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? FileManager.default.removeItem(at: destination)
      try FileManager.default.copyItem(at: source.appending(path: file), to: destination)
    }
  }

  /// Adds what every report needs, so that a new sentence does not touch the fixtures.
  private static func completeSentences(of target: URL) throws {
    let file = target.appending(path: "sentences.en.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let completed = completingSentences(of: text)
    guard completed != text else { return }
    try completed.write(to: file, atomically: true, encoding: .utf8)
  }

  /// A text with what every report needs, where it asks the test for it.
  static func completingSentences(of text: String) -> String {
    guard text.contains("# The test adds") else { return text }
    return SentenceKey.allCases.reduce(text) { $0 + "  \($1.rawValue): A sentence.\n" }
  }
}
