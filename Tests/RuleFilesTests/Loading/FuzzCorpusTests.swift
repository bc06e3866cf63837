import AzadoseTestSupport
import Foundation
import FuzzingTestSupport
import RuleFiles
import RuleVerifier
import Rules
import Testing

/// Keeps what `make fuzz` starts from alive; the fuzzer itself runs by hand.
struct FuzzCorpusTests {
  @Test func `the tiny rules have no finding`() throws {
    let files = TinyRules().files
    let loaded = RuleSetLoader.load(files.filter { !$0.path.hasSuffix(".cases.yaml") })
    #expect(loaded.diagnostics + loaded.unused == [])
    let rules = try #require(loaded.ruleSet)
    #expect(RuleVerifier.verify(rules) == [])
    let cases = RuleCaseLoader.load(files.filter { $0.path.hasSuffix(".cases.yaml") }, for: rules)
    #expect(cases.diagnostics == [])
    #expect(cases.files.first?.cases.count == 3)
  }

  @Test(arguments: FuzzEntry.allCases)
  func `every file of the corpus keeps the promises of every finding`(entry: FuzzEntry) throws {
    let folder = PackageRoot.url(of: "Fuzzing/corpus/\(entry.rawValue)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count > 50)
    let inputs = FuzzEntry.allCases.map { FuzzInput($0) }
    for name in names {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      #expect(inputs.flatMap { $0.run(bytes) } == [], "\(entry.rawValue)/\(name)")
    }
  }

  @Test func `the corpus is small`() throws {
    let sizes = try FuzzEntry.allCases.flatMap { entry in
      let folder = PackageRoot.url(of: "Fuzzing/corpus/\(entry.rawValue)")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
        try Data(contentsOf: folder.appending(path: name)).count
      }
    }
    #expect(sizes.count <= 200)
    #expect(sizes.reduce(0, +) <= 200_000)
  }
}
