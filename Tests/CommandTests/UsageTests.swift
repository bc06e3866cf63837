import AzadoseTestSupport
import Foundation
import Testing

/// Help and exit codes.
struct UsageTests {
  @Test func `every subcommand explains itself`() throws {
    var open: [[String]] = [[]]
    var walked: [[String]] = []
    while let path = open.popLast() {
      let help = try Azadose.run(path + ["--help"])
      #expect(help.exit == 0)
      #expect(help.err == "")
      #expect(help.out.contains("OVERVIEW:"), "\(path)")
      #expect(help.out.contains("USAGE: " + (["azadose"] + path).joined(separator: " ")), "\(path)")
      walked.append(path)
      open += subcommands(in: help.out).map { path + [$0] }
    }
    let names = walked.map { $0.joined(separator: " ") }
    for name in [
      "report", "call", "samples", "rules", "rules check", "rules test", "rules explain",
      "rules diff", "rules graph", "rules schema", "rules new", "rules new decision",
    ] {
      #expect(names.contains(name), "\(names)")
    }
  }

  @Test func `the version is one line`() throws {
    let version = try Azadose.run("--version")
    #expect(version.exit == 0)
    #expect(version.out.contains(/^\d+\.\d+\.\d+\n$/))
    let found = try #require(try Azadose.report("vcf-samples/normal.vcf"))
    #expect(found.provenance.version + "\n" == version.out)
  }

  @Test(arguments: [
    ["report"], ["call"], ["reprot", "x.vcf"], ["report", "x.vcf", "--wieght", "72"],
    ["report", "x.vcf", "--weight", "72", "--format", "docx"],
    ["report", "x.vcf", "--weight", "72", "--absent", "normal"],
    ["report", "x.vcf", "--weight", "72", "--ancestry", "Mars"],
    ["report", "x.vcf", "--weight", "72", "--assembly", "hg17"],
    ["call", "x.vcf", "--format", "json"], ["samples"], ["rules", "prove-it"],
    ["rules", "test", "--coverage-threshold", "101"], ["rules", "test", "--format", "tap"],
    ["rules", "check", "--format", "xml"], ["rules", "check", "--fail-level", "note"],
    ["rules", "explain"], ["rules", "explain", "weight"], ["rules", "diff"],
    ["rules", "diff", "shipped", "shipped", "--format", "sarif"], ["rules", "schema", "gone"],
    ["rules", "graph", "rules", "--format", "svg"], ["rules", "new", "decision"],
    ["rules", "new", "decision", "one", "--kind", "dose"],
  ])
  func `wrong usage ends with 64`(arguments: [String]) throws {
    expectUsageError(try Azadose.run(arguments))
  }

  @Test(arguments: [
    ("normal.vcf", Int32(0)), ("im-im.vcf", 0), ("panel.vcf", 0),
    ("nudt15-poor.vcf", 3), ("nudt15-3.002-unphased.vcf", 3), ("variants-only.vcf", 3),
    ("indeterminate-both.vcf", 3),
  ])
  func `no dose ends with 3 only if a dose is required`(name: String, code: Int32) throws {
    let file = "vcf-samples/" + name
    let required = try report(file, "--require-dose")
    let plain = try report(file)
    #expect(required.exit == code)
    #expect(plain.exit == 0, "withholding is a result, not an error")
    #expect(required.out == plain.out, "the report is printed all the same")
    #expect(required.err == plain.err)
  }

  @Test func `an error ends with 1, a dose required or not`() throws {
    expectRefusal(
      try report("vcf-samples/malformed/no-gt.vcf", "--require-dose"), naming: "no GT")
  }

  private func subcommands(in help: String) -> [String] {
    guard let list = help.split(separator: "SUBCOMMANDS:").dropFirst().first else { return [] }
    return list.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^  ([a-z][a-z-]*)(?: \(default\))?(?: +|$)/).map { String($0.output.1) }
    }.filter { $0 != "help" }
  }
}
