import AzadoseTestSupport
import Foundation
import Rules
import Testing

@testable import AzadoseCommands

/// The renderers on findings that no rule set needs to give.
struct FindingRendererTests {
  private let warning = finding("rules/x.yaml", "100% of, all: it", severity: .warning)

  private static func finding(
    _ file: String, _ message: String, hint: String? = nil, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      .gap, at: SourceLocation(file: file, line: 3, column: 5), message, hint: hint,
      severity: severity)
  }

  @Test func `a warning reaches the fail level warning only`() {
    let error = Self.finding("x.yaml", "wrong")
    #expect([warning].reach(.warning) && ![warning].reach(.error))
    #expect([warning, error].reach(.warning) && [warning, error].reach(.error))
    #expect(![Diagnostic]().reach(.warning))
  }

  @Test func `a warning is a warning in every format`() throws {
    #expect(
      GitHubAnnotations([warning]).text
        == "::warning file=rules/x.yaml,line=3,col=5,title=gap::100%25 of, all: it"
        + "%0Ahelp: docs/diagnostics/gap.md\n")
    let log = try SARIFLog([warning], toolVersion: "1.2.3").text
    #expect(try SARIFResult.all(in: Data(log.utf8)).map(\.level) == ["warning"])
    #expect(FindingsDocument.Finding(warning).severity == "warning")
  }

  @Test(arguments: [
    ("a%b", "a%25b", "a%25b"), ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
    ("a:b,c", "a:b,c", "a%3Ab%2Cc"), ("%0A", "%250A", "%250A"), ("é::=", "é::=", "é%3A%3A="),
  ])
  func `a workflow command escapes what would end it`(
    text: String, message: String, property: String
  ) {
    #expect(GitHubAnnotations.message(text) == message)
    #expect(GitHubAnnotations.property(text) == property)
  }

  @Test(arguments: [
    ("rules/x.yaml", "rules/x.yaml", "rules/x.yaml"),
    ("./rules/x.yaml", "rules/x.yaml", "rules/x.yaml"),
    (".//./x.yaml", "x.yaml", "x.yaml"), ("../x.yaml", "../x.yaml", "../x.yaml"),
    ("/a b/x.yaml", "/a b/x.yaml", "file:///a%20b/x.yaml"),
    ("c:x#1?.yaml", "c:x#1?.yaml", "c%3Ax%231%3F.yaml"),
    ("é[%]", "é[%]", "%C3%A9%5B%25%5D"),
  ])
  func `a path becomes a reference that a URI may hold`(path: String, plain: String, uri: String) {
    #expect(ArtifactPath(path).plain == plain)
    #expect(ArtifactPath(path).uri == uri)
  }

  @Test func `SARIF lists every check with what the index of the pages says`() throws {
    let log = SARIFLog([], toolVersion: "1.2.3")
    #expect(log.runs[0].columnKind == "unicodeCodePoints", "as Diagnostic counts columns")
    let driver = log.runs[0].tool.driver
    #expect(driver.rules.map(\.id) == DiagnosticCode.allCases.map(\.rawValue))
    #expect(driver.version == "1.2.3")
    let index = try PackageRoot.text(of: "docs/diagnostics/README.md")
    for code in DiagnosticCode.allCases {
      let name = code.rawValue
      #expect(index.contains("\n| [\(name)](\(name).md) | \(code.summary) |\n"), "\(name)")
      #expect(FileManager.default.fileExists(atPath: PackageRoot.url(of: code.page).path))
    }
  }
}
