import Foundation
import Rules

/// The small invented rule set under `Fixtures/good`, and folders made from it.
enum Fixtures {
  /// `Tests/RuleFilesTests/Fixtures`.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The top of the package.
  static let package = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every bad fixture as `code/case`.
  static func bad() throws -> [String] {
    let bad = folder.appending(path: "bad")
    return try names(in: bad).flatMap { code in
      try names(in: bad.appending(path: code)).map { code + "/" + $0 }
    }
  }

  /// The files of one bad fixture, relative to it.
  static func files(ofBad fixture: String) throws -> [String] {
    try yamlFiles(in: folder.appending(path: "bad/" + fixture))
  }

  /// Runs a body on a copy of the good rules over which the files of a bad fixture are laid.
  static func withRules<Result>(
    ofBad fixture: String?, _ body: (URL) throws -> Result
  ) throws -> Result {
    let target = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID())")
    defer { try? FileManager.default.removeItem(at: target) }
    try lay(folder.appending(path: "good"), over: target)
    if let fixture { try lay(folder.appending(path: "bad/" + fixture), over: target) }
    try completeSentences(of: target)
    return try body(target)
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private static func yamlFiles(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private static func lay(_ source: URL, over target: URL) throws {
    for file in try yamlFiles(in: source) {
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
    var text = try String(contentsOf: file, encoding: .utf8)
    guard text.contains("# The test adds") else { return }
    for key in SentenceKey.allCases { text += "  \(key.rawValue): A sentence.\n" }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
