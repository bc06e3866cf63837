import AzadoseRules
import Foundation
import Rules
import Testing

struct BadFixtureTests {
  @Test func `the good rules have no finding`() throws {
    let found = try Fixtures.withRules(ofBad: nil) {
      AzadoseRules.check(directory: $0.path).description
    }
    #expect(found == "0 errors, 0 warnings in 10 files (3 rules, 2 cases)")
  }

  @Test(arguments: try Fixtures.bad())
  func `a bad rule set shows what its comments announce, and nothing else`(
    fixture: String
  ) throws {
    let folder = Fixtures.folder.appending(path: "bad/" + fixture)
    var expected = try Fixtures.files(ofBad: fixture).flatMap { file in
      let data = try Data(contentsOf: folder.appending(path: file))
      return Expectation.all(in: String(decoding: data, as: UTF8.self), file: file)
    }
    let found = try Fixtures.withRules(ofBad: fixture) {
      AzadoseRules.test(directory: $0.path).diagnostics
    }
    #expect(!expected.isEmpty, "\(fixture) announces nothing")
    for diagnostic in found {
      guard let index = expected.firstIndex(where: { $0.matches(diagnostic) }) else {
        Issue.record("unexpected: \(diagnostic)")
        continue
      }
      expected.remove(at: index)
    }
    #expect(expected.map(\.description) == [])
  }

  @Test func `every finding of a bad rule set shows its line`() throws {
    for fixture in try Fixtures.bad() where !fixture.hasPrefix("unreadable-file/") {
      let found = try Fixtures.withRules(ofBad: fixture) {
        AzadoseRules.test(directory: $0.path).diagnostics
      }
      #expect(found.allSatisfy { $0.sourceLine != nil }, "\(fixture)")
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code has a fixture and a page`(code: DiagnosticCode) throws {
    let fixtures = try Fixtures.bad().filter { $0.hasPrefix(code.rawValue + "/") }
    #expect(!fixtures.isEmpty)
    let page = Fixtures.package.appending(path: "docs/diagnostics/\(code.rawValue).md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.hasPrefix("# \(code.rawValue)\n"))
    for heading in ["What it means", "Bad", "Good", "Why", "How to fix"] {
      #expect(text.contains("\n## \(heading)\n"), "\(code.rawValue) lacks '\(heading)'")
    }
  }

  @Test func `every fixture and every page is of a known code`() throws {
    let codes = Set(DiagnosticCode.allCases.map(\.rawValue))
    let folders = Set(try Fixtures.bad().map { String($0.prefix { $0 != "/" }) })
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.package.appending(path: "docs/diagnostics").path)
    #expect(folders == codes)
    #expect(Set(pages) == Set(codes.map { $0 + ".md" } + ["README.md"]))
  }

  @Test func `every fixture of a code announces that code`() throws {
    for fixture in try Fixtures.bad() {
      let code = fixture.prefix { $0 != "/" }
      let announced = try Fixtures.files(ofBad: fixture).contains { file in
        let url = Fixtures.folder.appending(path: "bad/\(fixture)/\(file)")
        return String(decoding: try Data(contentsOf: url), as: UTF8.self).contains("[\(code)]")
      }
      #expect(announced, "\(fixture)")
    }
  }
}
