import AzadoseTestSupport
import Foundation
import Testing

/// Cases that take their genotypes from files, as a rule author sees them.
struct CaseFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("rules", as: "deep/my-rules")
    try folder.copy("vcf-samples/im-im.vcf", as: "patients/im-im.vcf")
    try folder.copy("vcf-samples/family.vcf", as: "patients/family.vcf")
  }

  private func run(_ command: String, _ arguments: String...) throws -> Tool.Outcome {
    try Azadose.run(["rules", command, "deep/my-rules"] + arguments, directory: folder.url)
  }

  private func write(_ tests: String..., as file: String = "patients/own.cases.yaml") throws {
    let lines = tests.map { "  - \($0)\n" }.joined()
    try folder.write("cases: starting-dose\ntests:\n" + lines, as: file)
  }

  @Test func `a copy of the rules alone is sound, and its cases hold`() throws {
    #expect(try run("check").exit == 0)
    #expect(try run("test").exit == 0)
  }

  @Test func `the cases of the samples try any rule set, wherever it lies`() throws {
    let cases = PackageRoot.url(of: "vcf-samples/samples.cases.yaml").path
    let alone = try run("test")
    let outcome = try run("test", "--cases", cases)
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(outcome.out != alone.out)
    let table = folder.url.appending(path: "deep/my-rules/azathioprine/starting-dose.yaml")
    let text = try String(contentsOf: table, encoding: .utf8)
    try text.replacing("20%..50% of target", with: "20%..49% of target")
      .write(to: table, atomically: true, encoding: .utf8)
    let changed = try run("test", "--cases", cases)
    #expect(changed.exit == 2)
    #expect(changed.err.contains("samples.cases.yaml:"), "\(changed.err)")
    #expect(changed.err.contains("wants band '28.8..72 mg/day' and gets '28.8..70.56 mg/day'"))
  }

  @Test func `a file is found from the folder of its cases`() throws {
    let want = "want: {tablets: 50 mg}"
    try write("{note: beside, given: {vcf: im-im.vcf, weight: 72 kg}, \(want)}")
    try write(
      "{note: in the rules, given: {vcf: ../../../patients/im-im.vcf, weight: 72 kg}, \(want)}",
      as: "deep/my-rules/azathioprine/own.cases.yaml")
    let outcome = try run("test", "--cases", "patients/own.cases.yaml", "-v")
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(outcome.out.contains("passed patients/own.cases.yaml:3: beside: rule 'both-inter"))
    #expect(outcome.out.contains("own.cases.yaml:3: in the rules: rule 'both-intermediate'"))
  }

  @Test(arguments: ["check", "test"])
  func `a case that can never be run is found at its place`(command: String) throws {
    try write(
      "{note: gone, given: {vcf: gone.vcf}, want: {action: avoid}}",
      "{note: grandchild, given: {vcf: family.vcf, sample: chlid}, want: {action: avoid}}",
      "{note: waits, given: {vcf: gone.vcf}, todo: the laboratory sends it}")
    let outcome = try run(command, "--cases", "patients/own.cases.yaml")
    #expect(outcome.exit == (command == "check" ? 2 : 1))
    #expect(outcome.out == "")
    let heads = outcome.err.split(separator: "\n").filter { $0.contains("[dead-case]") }
    #expect(heads.count == 2)
    #expect(
      heads.first?.hasPrefix(
        "patients/own.cases.yaml:3:31: error: case 'gone' can never be run: patients/gone.vcf: ")
        == true, "\(heads)")
    #expect(heads.last?.contains(":4:57: error: ") == true, "\(heads)")
    #expect(
      heads.last?.contains("no sample 'chlid' among 3 samples, did you mean 'child'?") == true)
  }

  @Test(
    arguments: Samples.broken)
  func `a file that gives no report runs no case`(sample: String) throws {
    try folder.copy("vcf-samples/" + sample, as: "patients/broken")
    try write("{note: broken, given: {vcf: broken}, want: {action: avoid}}")
    let outcome = try run("check", "--cases", "patients/own.cases.yaml")
    #expect(outcome.exit == 2)
    let report = try Azadose.run(
      ["report", "patients/broken", "--weight", "72"], directory: folder.url)
    let problem = report.err.dropFirst("Error: ".count).split(separator: ";")[0]
    #expect(outcome.err.contains("can never be run: \(problem.trimmingCharacters(in: .newlines))"))
  }

  @Test func `a path that is no path from the cases is refused before anything is read`() throws {
    for path in ["/dev/stdin", "\"-\""] {
      try write("{note: elsewhere, given: {vcf: \(path)}, want: {action: avoid}}")
      let outcome = try run("check", "--cases", "patients/own.cases.yaml")
      #expect(outcome.exit == 2)
      #expect(outcome.err.contains("a path from the folder of the case file"), "\(outcome.err)")
    }
  }

  @Test func `without a folder the shipped rules run the cases that are named`() throws {
    try write("{note: one, given: {vcf: im-im.vcf, weight: 72 kg}, want: {tablets: 50 mg}}")
    let line = ["rules", "test", "--cases", "own.cases.yaml"]
    let work = folder.url.appending(path: "patients")
    #expect(try Azadose.run(line, directory: work).out == "PASS: 1/1\n")
    let check = try Azadose.run(["rules", "check", "--cases", "own.cases.yaml"], directory: work)
    #expect(check.out.hasPrefix("the shipped rules: 0 errors, 0 warnings in "))
    #expect(check.out.contains(", 1 case)"))
  }

  @Test func `a file of cases that is not there ends with 1`() throws {
    for command in ["check", "test"] {
      let outcome = try run(command, "--cases", "patients/nothing.cases.yaml")
      #expect(outcome.exit == 1)
      #expect(outcome.err.contains("patients/nothing.cases.yaml"))
    }
  }

  @Test func `one file has other answers under a profile that defines an allele otherwise`() throws
  {
    try folder.copy("vcf-samples/whole.vcf.gz", as: "patients/whole.vcf.gz")
    let given = "given: {vcf: whole.vcf.gz, weight: 72 kg}"
    try write("{note: decreased, \(given), want: {rule: both-normal, action: start}}")
    let other = "tests:\n  - {note: no function, \(given), want: {action: start reduced}}\n"
    try folder.write(
      "cases: starting-dose\nprofile: dpwg-2025\n" + other, as: "patients/dpwg.cases.yaml")
    let outcome = try run(
      "test", "--cases", "patients/own.cases.yaml", "--cases", "patients/dpwg.cases.yaml")
    #expect(outcome.exit == 0, "\(outcome.err)")
  }

  @Test func `a file named twice is run once`() throws {
    try write("{note: one, given: {vcf: im-im.vcf}, want: {rule: both-intermediate}}")
    let once = try run("test", "--cases", "patients/own.cases.yaml")
    let file = "deep/my-rules/azathioprine/starting-dose.cases.yaml"
    let twice = try run(
      "test", "--cases", "patients/own.cases.yaml", "--cases", "patients/own.cases.yaml",
      "--cases", file)
    #expect(once.exit == 0 && twice == once, "\(twice.err)")
  }
}
