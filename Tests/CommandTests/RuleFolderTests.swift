import AzadoseTestSupport
import Foundation
import Testing

/// The rules that are compiled in, and another set instead of them.
struct RuleFolderTests {
  private let line = ["report", "patient.vcf", "--weight", "72", "--format", "json"]

  @Test func `a moved binary needs no build folder and no rules folder`() throws {
    let folder = try TemporaryFolder()
    let moved = try copyOfBinary(folder)
    try folder.copy("vcf-samples/im-im.vcf", as: "work/patient.vcf")
    let work = folder.url.appending(path: "work")
    let here = try Azadose.run(line, directory: work)
    let there = try Tool.run(moved, line, directory: work, environment: ["HOME": folder.url.path])
    #expect(there.exit == 0, "\(there.err)")
    #expect(there == here)
  }

  @Test(.enabled(if: Self.canHide, "needs unshare and the right to mount"))
  func `a moved binary works while the whole package is hidden`() throws {
    let folder = try TemporaryFolder()
    let moved = try copyOfBinary(folder)
    try folder.copy("vcf-samples/im-im.vcf", as: "patient.vcf")
    let here = try Azadose.run(line, directory: folder.url)
    // An empty file system over the package, for this one process: no rules/, no .build/.
    let script = """
      mount -t tmpfs none '\(PackageRoot.url.path)' \
        && test ! -e '\(PackageRoot.url.path)/rules' && exec '\(moved.path)' "$@"
      """
    let hidden = try Tool.run(
      try #require(Tool.find("unshare")), ["-rm", "sh", "-c", script, "sh"] + line,
      directory: folder.url)
    #expect(hidden.exit == 0, "\(hidden.err)")
    #expect(hidden == here)
  }

  /// Whether this system lets a process mount into a name space of its own.
  private static let canHide: Bool = {
    guard let unshare = Tool.find("unshare") else { return false }
    let probe = ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"]
    return (try? Tool.run(unshare, probe))?.exit == 0
  }()

  @Test func `a copy of the rules has the digest of the compiled ones`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copy("rules")
    let shipped = try #require(try Azadose.report("vcf-samples/normal.vcf"))
    let copied = try #require(try Azadose.report("vcf-samples/normal.vcf", ["--rules", rules]))
    #expect(copied.provenance.ruleSetDigest == shipped.provenance.ruleSetDigest)
    #expect(copied.provenance.ruleSetDigest.contains(/^[0-9a-f]{64}$/))
    #expect(copied.decision.dose?.tablets == shipped.decision.dose?.tablets)
    let check = try Azadose.run(["rules", "check", rules])
    #expect(check.exit == 0, "\(check.err)")
    #expect(check.out.contains(shipped.provenance.ruleSetDigest), "\(check.out)")
  }

  @Test func `what nothing uses is a warning, and stops nothing`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copy("rules")
    let file = folder.url.appending(path: "rules/sentences.en.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + "\n  spare: Nobody says this.\n")
      .write(to: file, atomically: true, encoding: .utf8)
    let check = try Azadose.run(["rules", "check", rules])
    #expect(check.exit == 0)
    #expect(check.err.contains("warning: nothing says sentence 'spare' [unused-sentence]"))
    #expect(check.out.contains(": 0 errors, 1 warning in "), "\(check.out)")
    let dose = try #require(try Azadose.report("vcf-samples/normal.vcf", ["--rules", rules]))
    let usual = try #require(try Azadose.report("vcf-samples/normal.vcf"))
    #expect(dose.decision.dose?.tablets == usual.decision.dose?.tablets)
  }

  @Test func `a band that a rule author changes, changes the dose and the digest`() throws {
    let folder = try TemporaryFolder()
    let rules = try changedRules(
      folder, "azathioprine/starting-dose.yaml", "band: 30%..80% of target, start: 50% of target",
      "band: 30%..80% of target, start: 35% of target")
    let file = "vcf-samples/tpmt-2-het.vcf"
    let shipped = try #require(try Azadose.report(file))
    let changed = try #require(try Azadose.report(file, ["--rules", rules]))
    #expect(shipped.decision.dose?.milligramsPerDay == 75)
    #expect(changed.decision.dose?.milligramsPerDay == 50)
    #expect(changed.provenance.ruleSetDigest != shipped.provenance.ruleSetDigest)
  }

  @Test(arguments: [
    ("azathioprine/starting-dose.yaml", "30%..80% of target", "80%..30% of target"),
    ("azathioprine/starting-dose.yaml", "NUDT15: [poor]}", "NUDT15: [pour]}"),
    ("azathioprine/starting-dose.yaml", "band: 85%..105% of target", "band: 85%..205% of target"),
    ("azathioprine/drug.yaml", "target: 2 mg/kg/day", "target: 2 mg/day"),
    ("azathioprine/drug.yaml", "ceiling: 3 mg/kg/day", ""),
    ("genes/TPMT.yaml", "\"*3C\": {", "*3C: {"),
    ("genes/NUDT15.yaml", "function: no function", "function: some function"),
    ("ruleset.yaml", "quality.yaml", "qualities.yaml"),
  ])
  func `a broken rule file gives no dose`(file: String, old: String, new: String) throws {
    let folder = try TemporaryFolder()
    let rules = try changedRules(folder, file, old, new)
    let outcome = try report("vcf-samples/normal.vcf", "--rules", rules)
    expectRefusal(outcome, naming: "rules check", ".yaml")
    let check = try Azadose.run(["rules", "check", rules])
    #expect(check.exit == 2)
    #expect(check.out == "")
    #expect(check.err.contains(/\.yaml:\d+:\d+: error: .+ \[[a-z-]+\]/), "\(check.err)")
  }

  @Test func `a rules folder that is not there is named`() throws {
    let outcome = try report("vcf-samples/normal.vcf", "--rules", "nowhere/rules")
    expectRefusal(outcome, naming: "nowhere/rules")
    let check = try Azadose.run(["rules", "check", "nowhere/rules"])
    #expect(check.exit == 1)
    #expect(check.err.contains("nowhere/rules"))
  }

  @Test func `the shipped rules have no finding`() throws {
    let check = try Azadose.run(["rules", "check"])
    #expect(check.exit == 0, "\(check.err)")
    #expect(check.err == "")
    #expect(check.out.hasPrefix("rules: 0 errors, 0 warnings"), "\(check.out)")
  }

  @Test func `no control character of a rule file reaches the terminal`() throws {
    let folder = try TemporaryFolder()
    let rules = try changedRules(
      folder, "ruleset.yaml", "\nversion:", "\nver\tsion: \u{1B}[31m\n#:")
    let check = try Azadose.run(["rules", "check", rules])
    #expect(check.exit == 2)
    #expect(check.err.contains(" | ver sion: ?[31m\n"), "\(check.err)")
    #expect(!check.err.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  /// The program elsewhere. Copied by `cp`: a test beside this one would inherit a file that is
  /// open for writing here, and Linux starts no such program.
  private func copyOfBinary(_ folder: TemporaryFolder) throws -> URL {
    let moved = folder.url.appending(path: "azadose")
    let copy = try Tool.run(try #require(Tool.find("cp")), [Azadose.binary.path, moved.path])
    try #require(copy.exit == 0, "\(copy.err)")
    return moved
  }

  /// A copy of the rules with one text replaced.
  private func changedRules(
    _ folder: TemporaryFolder, _ file: String, _ old: String, _ new: String
  ) throws -> String {
    let rules = try folder.copy("rules")
    let text = try PackageRoot.text(of: "rules/" + file)
    try #require(text.contains(old), "\(file) no longer says \(old)")
    try folder.write(text.replacing(old, with: new), as: "rules/" + file)
    return rules
  }
}
