import AzadoseTestSupport
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `azadose rules test`, as a rule author and a CI server see it.
struct RuleCaseTests {
  private let cases = "rules/azathioprine/starting-dose.cases.yaml"
  private let table = "rules/azathioprine/starting-dose.yaml"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("rules")
  }

  private func test(_ arguments: String...) throws -> Tool.Outcome {
    try Azadose.run(["rules", "test", "rules"] + arguments, directory: folder.url)
  }

  private func replace(_ old: String, in file: String, with new: String) throws {
    let text = try PackageRoot.text(of: file)
    try #require(text.contains(old), "\(file) no longer says \(old)")
    try folder.write(text.replacing(old, with: new), as: file)
  }

  private func write(_ tests: String) throws {
    let rules = folder.url.appending(path: "rules")
    for path in try FileManager.default.subpathsOfDirectory(atPath: rules.path)
    where path.hasSuffix(".cases.yaml") {
      try FileManager.default.removeItem(at: rules.appending(path: path))
    }
    try folder.write("cases: starting-dose\ntests:\n" + tests, as: cases)
  }

  @Test func `the shipped cases pass in silence`() throws {
    let outcome = try test()
    #expect(outcome.exit == 0)
    #expect(outcome.err == "")
    #expect(outcome.out.contains(/^PASS: (\d+)\/\1\n$/), "\(outcome.out)")
  }

  @Test func `a raised band fails its cases, each at the place that wants it`() throws {
    try replace("20%..50% of target", in: table, with: "20%..52% of target")
    let outcome = try test()
    #expect(outcome.exit == 2)
    #expect(outcome.out == "")
    let heads = outcome.err.split(separator: "\n").filter { $0.contains("[case-failed]") }
    #expect(heads.count >= 4)
    // The profile that keeps the rule has cases of it too.
    let files = Set(heads.map { String($0.prefix { $0 != ":" }) })
    #expect(files == [cases, "rules/profiles/dpwg-2025.cases.yaml"])
    for head in heads {
      #expect(head.contains(/:\d+:\d+: error: case '.+' wants .+ and gets .+ \[case-failed\]$/))
      #expect(head.contains("from rule 'both-intermediate' (\(table):"))
    }
    #expect(outcome.err.contains(/\nFAIL: \d+ of \d+\n$/), "\(outcome.err)")
  }

  @Test func `rules with an error run no case`() throws {
    try replace("20%..50% of target", in: table, with: "20%..50")
    let outcome = try test()
    #expect(outcome.exit == 1)
    #expect(outcome.out == "")
    #expect(outcome.err.contains("[bad-unit]") && !outcome.err.contains("case-failed"))
  }

  @Test func `a case file with an error runs no case, and gives a dose all the same`() throws {
    try replace("rule: both-normal", in: cases, with: "rule: both-norml")
    let outcome = try test()
    #expect(outcome.exit == 1)
    #expect(outcome.err.contains("did you mean 'both-normal'?"), "\(outcome.err)")
    #expect(try Azadose.run(["rules", "check", "rules"], directory: folder.url).exit == 2)
    try folder.copy("vcf-samples/normal.vcf", as: "patient.vcf")
    let line = ["report", "patient.vcf", "--weight", "72", "--rules", "rules"]
    #expect(try Azadose.run(line, directory: folder.url).exit == 0)
  }

  @Test func `cases are no part of the digest`() throws {
    let before = try Azadose.run(["rules", "check", "rules"], directory: folder.url)
    try write("  - {note: one, given: {TPMT: poor, NUDT15: poor}, want: {action: avoid}}\n")
    let after = try Azadose.run(["rules", "check", "rules"], directory: folder.url)
    #expect(after.out.contains("(234 rules, 1 case)"), "\(after.out)")
    #expect(
      before.out.split(separator: "SHA-256 ").last == after.out.split(separator: "SHA-256 ").last)
  }

  @Test func `no case, or only skipped ones, is no pass`() throws {
    try write("  - {note: one, given: {TPMT: poor, NUDT15: poor}, todo: later}\n")
    let skipped = try test()
    #expect(skipped.exit == 1)
    #expect(skipped.err.contains("no case can be run"))
    try FileManager.default.removeItem(at: folder.url.appending(path: cases))
    let none = try test()
    #expect(none.exit == 1)
    #expect(none.err.contains("no case can be run"))
  }

  @Test func `a folder that is not there ends with 1`() throws {
    let named = try Azadose.run(["rules", "test", "nowhere"], directory: folder.url)
    #expect(named.exit == 1)
    #expect(named.err.contains("nowhere"))
    let empty = try TemporaryFolder()
    let unnamed = try Azadose.run(["rules", "test"], directory: empty.url)
    #expect(unnamed.exit == 1)
    #expect(unnamed.err.contains("name a folder"))
  }

  @Test func `skipped cases are counted, and shown by -v`() throws {
    try write(
      """
        - {note: one, given: {TPMT: poor, NUDT15: poor}, want: {action: avoid}}
        - {note: two, given: {TPMT: poor, NUDT15: poor}, todo: later}

      """)
    #expect(try test().out == "PASS: 1/1, 1 skipped\n")
    let verbose = try test("-v")
    #expect(
      verbose.out == """
        passed \(cases):3: one: rule 'tpmt-poor'
        skipped \(cases):4: two: todo: later
        PASS: 1/1, 1 skipped

        """)
  }

  @Test func `coverage names what no case reaches, and a threshold fails`() throws {
    try write(
      """
        - {note: one, given: {TPMT: poor, NUDT15: poor}, want: {action: avoid}}
        - {note: two, given: {TPMT: normal, NUDT15: poor}, want: {action: avoid}}

      """)
    let shown = try test("--coverage")
    #expect(shown.exit == 0)
    #expect(shown.out.contains("starting-dose: 2 of 18 rules, 2 of 36 cells\n"))
    #expect(shown.out.contains(/starting-dose\.yaml:\d+:\d+: no case reaches rule 'both-normal'/))
    #expect(!shown.out.contains("TPMT=normal"))
    let verbose = try test("--coverage", "--verbose")
    #expect(verbose.out.contains("no case reaches starting-dose: TPMT=normal, NUDT15=normal\n"))
    #expect(try test("--coverage-threshold", "0").exit == 0)
    let short = try test("--coverage-threshold", "1")
    #expect(short.exit == 2)
    #expect(short.err.contains("0 % of the rules, and 1 % are demanded"))
  }

  @Test func `JUnit's XML is the same each time and holds every case`() throws {
    try write(
      """
        - {note: "a < b & \\"c\\"", given: {TPMT: poor, NUDT15: poor}, want: {action: start}}
        - {note: two, given: {TPMT: poor, NUDT15: poor}, todo: later}
        - {note: three, given: {TPMT: poor, NUDT15: poor}, want: {action: avoid}}

      """)
    let outcome = try test("--format", "junit", "--coverage")
    #expect(outcome.exit == 2)
    #expect(outcome == (try test("--format", "junit", "--coverage")))
    #expect(
      outcome.out.hasPrefix(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"3\" failures=\"1\""))
    #expect(outcome.out.contains("name=\"a &lt; b &amp; &quot;c&quot;\" line=\"3\""))
    #expect(outcome.out.contains("<skipped message=\"later\"/>"))
    #expect(outcome.err.contains("starting-dose: 1 of 18 rules"))
    let parser = XMLParser(data: Data(outcome.out.utf8))
    #expect(parser.parse(), "\(outcome.out)")
  }
}
