import AzadoseTestSupport
import Foundation
import Testing

/// An index speeds up the reading; it never changes what is read.
struct BadIndexTests {
  @Test func `an index older than its file is a warning`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.copy("vcf-samples/whole.vcf.gz")
    let index = try folder.copy("vcf-samples/whole.vcf.gz.tbi")
    try touch(index, seconds: 1_000_000_000)
    let outcome = try report(file)
    #expect(outcome.exit == 0)
    #expect(outcome.out.contains("150 mg/day"))
    #expect(outcome.err.contains("older"), "\(outcome.err)")
    #expect(outcome.err.contains("whole.vcf.gz.tbi"))
  }

  @Test(.enabled(if: Tool.areInstalled("bgzip", "tabix"), "needs bgzip and tabix"))
  func `an index of another file is an error`() throws {
    let folder = try TemporaryFolder()
    let genome = try VCFText(sample: "normal.vcf").replacing("chr6", with: "chr7")
      .replacing("chr13", with: "chr14").text
    let other = try folder.write(genome, as: "other.vcf")
    try run("bgzip", other)
    try run("tabix", "-p", "vcf", other + ".gz")
    let file = try folder.copy("vcf-samples/whole.vcf.gz")
    try FileManager.default.moveItem(atPath: other + ".gz.tbi", toPath: file + ".tbi")
    try touch(file + ".tbi", seconds: Date().timeIntervalSince1970)
    expectRefusal(try report(file), naming: "whole.vcf.gz", ".tbi")
  }

  @Test(
    .enabled(if: Tool.areInstalled("bgzip", "tabix"), "needs bgzip and tabix"),
    arguments: ["family.vcf", "panel.vcf", "nudt15-3.002-phased.vcf", "variants-only.vcf"])
  func `an index of a file with the same contigs never changes the report`(name: String) throws {
    let folder = try TemporaryFolder()
    let other = try folder.copy("vcf-samples/" + name)
    try run("bgzip", other)
    try run("tabix", "-p", "vcf", other + ".gz")
    let file = try folder.copy("vcf-samples/whole.vcf.gz")
    let right = try report(file).out
    try FileManager.default.moveItem(atPath: other + ".gz.tbi", toPath: file + ".tbi")
    try touch(file + ".tbi", seconds: Date().timeIntervalSince1970)
    let outcome = try report(file)
    if outcome.exit == 0 {
      #expect(outcome.out == right)
    } else {
      expectRefusal(outcome, naming: "whole.vcf.gz")
    }
  }

  @Test func `an index that is no index is an error`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.copy("vcf-samples/whole.vcf.gz")
    try folder.write("no index", as: "whole.vcf.gz.tbi")
    expectRefusal(try report(file), naming: "whole.vcf.gz", ".tbi")
  }

  @Test func `an index from which htslib never comes back is an error`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.copy("Fuzzing/reading/patient.vcf.gz")
    try folder.copy("vcf-samples/malformed/endless.csi", as: "patient.vcf.gz.csi")
    expectRefusal(try report(file), naming: "patient.vcf.gz.csi")
  }

  @Test(arguments: [("whole.vcf.gz", ".tbi"), ("patient.bcf", ".csi")])
  func `a report with and without index is the same`(name: String, suffix: String) throws {
    Samples.freshIndexes
    let folder = try TemporaryFolder()
    try folder.copy("vcf-samples/" + name, as: "vcf-samples/" + name)
    let line = ["report", "vcf-samples/" + name, "--weight", "72"]
    let without = try Azadose.run(line, directory: folder.url)
    let with = try Azadose.run(line)
    #expect(without.out == with.out)
    #expect(with.exit == 0)
  }

  private func run(_ name: String, _ arguments: String...) throws {
    let program = try #require(Tool.find(name))
    let outcome = try Tool.run(program, arguments)
    try #require(outcome.exit == 0, "\(outcome.err)")
  }

  private func touch(_ path: String, seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path)
  }
}
