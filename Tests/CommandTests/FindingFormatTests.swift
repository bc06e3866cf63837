import AzadoseTestSupport
import Foundation
import Testing

/// `azadose rules check --format`, as programs read it.
struct FindingFormatTests {
  /// Characters that JSON, a URI or a workflow command must write in another way.
  private static let name = "a b,50%:é"

  private let folder: TemporaryFolder

  /// A copy of the rules with four findings: a name with a newline and braces in it, an unknown
  /// key behind characters of several scalars and units, and behind it a misspelt phenotype.
  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("rules", as: Self.name)
    let table = "azathioprine/starting-dose.yaml"
    let text = try PackageRoot.text(of: "rules/" + table)
    let changed =
      text
      .replacing("says: both-normal\n", with: "says: \"50% {0}\\n::error::x\"\n")
      .replacing("NUDT15: [poor]}", with: "\"💊e\u{301}\": 1, NUDT15: [pour]}")
    try #require(changed.contains("::error::") && changed.contains("pour"))
    try folder.write(changed, as: Self.name + "/" + table)
  }

  private func check(_ format: String, _ name: String = Self.name) throws -> Tool.Outcome {
    let line = ["rules", "check", name, "--format", format]
    let outcome = try Azadose.run(line, directory: folder.url)
    #expect(try Azadose.run(line, directory: folder.url) == outcome, "the same bytes each time")
    return outcome
  }

  private func findings() throws -> [FindingsJSON.Finding] {
    try FindingsJSON(check("json").stdout).findings
  }

  @Test func `every format tells the same findings, and ends with 2`() throws {
    let findings = try findings()
    #expect(findings.count >= 4)
    #expect(findings.contains { $0.message.contains("\n::error::x") && $0.hint == nil })
    #expect(findings.contains { $0.hint != nil })

    let text = try check("text")
    #expect(text.exit == 2)
    #expect(text.out == "")
    let heads = text.err.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      heads.map(String.init)
        == findings.map {
          let message = $0.message.replacing("\n", with: "?")
          return "\($0.file):\($0.line):\($0.column): error: \(message) [\($0.code)]"
        })
    let pages = text.err.split(separator: "\n").filter { $0.hasPrefix("  = help: ") }
    #expect(pages.map { String($0.dropFirst(10)) } == findings.map(\.page))

    let github = try check("github")
    #expect(github.exit == 2)
    #expect(
      try github.out.split(separator: "\n").map(WorkflowCommand.init)
        == findings.map(WorkflowCommand.init))

    let sarif = try check("sarif")
    #expect(sarif.exit == 2)
    #expect(sarif.err == "")
    let results = try SARIFResult.all(in: sarif.stdout)
    #expect(results == findings.map(SARIFResult.init))
  }

  @Test func `a document of JSON counts what it lists`() throws {
    let outcome = try check("json")
    #expect(outcome.exit == 2)
    #expect(outcome.err == "")
    #expect(outcome.out.hasSuffix("}\n") && !outcome.out.hasSuffix("\n\n"))
    let document = try FindingsJSON(outcome.stdout)
    #expect(document.format == "azadose-findings/1")
    #expect(document.folder == Self.name)
    #expect(document.digest == nil)
    #expect(document.counts.errors == document.findings.count)
    #expect(document.counts.warnings == 0)
    #expect(outcome.out.contains("\"digest\" : null") && outcome.out.contains("\"hint\" : null"))
  }

  @Test func `sound rules give a digest and no finding`() throws {
    try folder.copy("rules", as: "sound")
    let json = try check("json", "sound")
    #expect(json.exit == 0)
    let document = try FindingsJSON(json.stdout)
    #expect(document.findings.isEmpty)
    let text = try check("text", "sound")
    let counts = document.counts
    let rules = try #require(counts.rules)
    #expect(text.out.contains("in \(counts.files) files (\(rules) rules, \(counts.cases) cases)"))
    let digest = try #require(document.digest)
    #expect(text.out.hasSuffix("SHA-256 \(digest)\n"))

    let sarif = try check("sarif", "sound")
    #expect(sarif.exit == 0)
    #expect(try SARIFResult.all(in: sarif.stdout) == [])
    let github = try check("github", "sound")
    #expect(github.exit == 0)
    #expect(github.out == "")
    #expect(github.err.hasPrefix("sound: 0 errors, 0 warnings in "))
  }

  @Test(arguments: ["error", "warning"])
  func `an error fails at either level, and sound rules at none`(level: String) throws {
    try folder.copy("rules", as: "sound")
    for (name, exit) in [(Self.name, Int32(2)), ("sound", 0)] {
      let line = ["rules", "check", name, "--fail-level", level]
      #expect(try Azadose.run(line, directory: folder.url).exit == exit)
    }
  }

  @Test func `columns count Unicode scalars`() throws {
    let named = try findings().filter { $0.message.contains("'pour'") }
    #expect(!named.isEmpty)
    for finding in named {
      let line = Array(try #require(finding.sourceLine).unicodeScalars)
      #expect(String(String.UnicodeScalarView(line[(finding.column - 1)...])).hasPrefix("pour"))
      #expect(finding.sourceLine?.contains("💊e\u{301}") == true)
    }
  }

  @Test func `the URIs of SARIF lead to the files`() throws {
    for name in [Self.name, "./" + Self.name, folder.path(Self.name)] {
      let uris = try SARIFResult.all(in: check("sarif", name).stdout).map(\.uri)
      #expect(!uris.isEmpty)
      for uri in uris {
        #expect(
          uri.wholeMatch(of: /(?:file:\/\/\/|[^\/:.])(?:[A-Za-z0-9\-._~\/,]|%[0-9A-F]{2})+/) != nil)
        let file = try #require(URL(string: uri, relativeTo: folder.url.appending(path: "")))
        #expect(FileManager.default.fileExists(atPath: file.path), "\(uri)")
      }
    }
  }

  @Test(arguments: ["json", "sarif", "github"])
  func `a folder that cannot be read is a finding, and ends with 1`(format: String) throws {
    let outcome = try check(format, "nowhere")
    #expect(outcome.exit == 1)
    #expect(outcome.out.contains("unreadable-file"))
    #expect(outcome.out.contains("nowhere"))
    switch format {
    case "json":
      let document = try FindingsJSON(outcome.stdout)
      #expect(document.findings.map(\.code) == ["unreadable-file"])
      #expect(document.counts.files == 0)
      #expect(document.counts.rules == nil)
    case "sarif":
      let results = try SARIFResult.all(in: outcome.stdout)
      #expect(results.map(\.uri) == ["nowhere"])
    default:
      #expect(outcome.out.hasPrefix("::error file=nowhere,line=1,col=1,title=unreadable-file::"))
    }
  }

  @Test func `the shipped rules have no folder`() throws {
    let empty = try TemporaryFolder()
    let outcome = try Azadose.run(
      ["rules", "check", "--format", "json"], directory: empty.url)
    #expect(outcome.exit == 0)
    #expect(outcome.out.contains("\"folder\" : null"))
    #expect(try FindingsJSON(outcome.stdout).folder == nil)
  }
}

/// What `--format json` holds.
struct FindingsJSON: Decodable {
  struct Counts: Decodable {
    let errors: Int
    let warnings: Int
    let files: Int
    let rules: Int?
    let cases: Int
  }

  struct Finding: Decodable {
    let severity: String
    let code: String
    let file: String
    let line: Int
    let column: Int
    let message: String
    let hint: String?
    let sourceLine: String?
    let page: String
  }

  let format: String
  let folder: String?
  let counts: Counts
  let digest: String?
  let findings: [Finding]

  init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }
}
