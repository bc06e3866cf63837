import AzadoseRules
import Foundation
import RuleFiles
import Rules
import Testing

struct RuleDirectoryTests {
  @Test func `files are read in the order of their paths, case files are not`() throws {
    try Fixtures.withRules { folder in
      try "x".write(to: folder.appending(path: "a.cases.yaml"), atomically: true, encoding: .utf8)
      try "x".write(to: folder.appending(path: ".a.yaml"), atomically: true, encoding: .utf8)
      let paths = try RuleDirectory.read(folder.path + "/").map(\.path)
      #expect(
        paths
          == [
            "drug.yaml", "evidence.yaml", "genes/GENE1.yaml", "genes/GENE2.yaml", "quality.yaml",
            "ruleset.yaml", "sentences.en.yaml", "starting-dose.yaml", "uncertainty.yaml",
          ].map { folder.path + "/" + $0 })
    }
  }

  @Test func `a folder behind a symbolic link is read`() throws {
    try Fixtures.withRules { folder in
      let link = folder.deletingLastPathComponent().appending(path: "link-\(UUID())")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
      defer { try? FileManager.default.removeItem(at: link) }
      #expect(AzadoseRules.check(directory: link.path).diagnostics == [])
    }
  }

  @Test func `a folder without a manifest is refused`() throws {
    try Fixtures.withRules { folder in
      let error = #expect(throws: RuleReadingError.self) {
        try RuleDirectory.read(folder.path + "/genes")
      }
      #expect(
        error?.description
          == "\(folder.path)/genes: the folder holds no 'ruleset.yaml'; "
          + "name the folder that holds 'ruleset.yaml'")
      #expect(error?.diagnostic.code == .unreadableFile)
    }
  }

  @Test func `a file above 1 MiB is refused, one of 1 MiB is read`() throws {
    try Fixtures.withRules { folder in
      let file = folder.appending(path: "quality.yaml")
      var text = try String(contentsOf: file, encoding: .utf8) + "#"
      text += String(repeating: "x", count: RuleDirectory.maximumSize - text.utf8.count)
      try text.write(to: file, atomically: true, encoding: .utf8)
      #expect(AzadoseRules.check(directory: folder.path).diagnostics == [])
      try (text + "x").write(to: file, atomically: true, encoding: .utf8)
      let found = AzadoseRules.check(directory: folder.path).diagnostics
      #expect(found.map(\.message) == ["the file is larger than 1 MiB"])
    }
  }

  @Test func `a file that may not be read is a finding`() throws {
    try Fixtures.withRules { folder in
      let file = folder.appending(path: "quality.yaml")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      let checked = AzadoseRules.check(directory: folder.path)
      #expect(checked.diagnostics.map(\.code) == [.unreadableFile])
      #expect(checked.ruleSet == nil)
      #expect(checked.summary == "1 error, 0 warnings in 0 files")
    }
  }

  @Test func `files without a manifest are a finding`() throws {
    var rules = try GoodRules()
    rules.remove("ruleset.yaml")
    #expect(
      rules.findings == [
        "ruleset.yaml:1:1: error: the rule set has no 'ruleset.yaml' [unreadable-file]"
      ])
  }
}
