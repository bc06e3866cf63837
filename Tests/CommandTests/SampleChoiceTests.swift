import AzadoseTestSupport
import Foundation
import Testing

/// Whose report it is, is never guessed.
struct SampleChoiceTests {
  private let family = "vcf-samples/family.vcf"

  @Test func `several samples and none chosen are listed`() throws {
    expectRefusal(
      try report(family), naming: family, "mother", "father", "child", "--sample")
  }

  @Test func `a sample that is not in the file is refused with the nearest name`() throws {
    expectRefusal(try report(family, "--sample", "chidl"), naming: family, "'chidl'", "'child'")
  }

  @Test func `a sample of another single-sample file is refused`() throws {
    expectRefusal(
      try report("vcf-samples/normal.vcf", "--sample", "mother"), naming: "normal.vcf", "mother")
  }

  @Test func `a file without sample columns is refused`() throws {
    let folder = try TemporaryFolder()
    let lines = try PackageRoot.text(of: "vcf-samples/normal.vcf").split(separator: "\n")
    let sites = lines.map { line in
      line.hasPrefix("##")
        ? line : line.split(separator: "\t").prefix(8).joined(separator: "\t")[...]
    }
    let file = try folder.write(sites.joined(separator: "\n") + "\n", as: "sites.vcf")
    expectRefusal(try report(file), naming: "sites.vcf", "sample")
  }

  @Test(arguments: ["mother", "father", "child"])
  func `the report names the sample that was chosen`(name: String) throws {
    let report = try #require(try Azadose.report(family, ["--sample", name]))
    #expect(report.patient.sample == name)
  }

  @Test func `sample and all samples exclude each other`() throws {
    expectUsageError(
      try Azadose.run(["call", family, "--sample", "child", "--all-samples"]),
      naming: "--all-samples")
  }

  @Test func `samples says who is in a file, its build and what it holds`() throws {
    let outcome = try Azadose.run(["samples", family])
    #expect(outcome.exit == 0)
    for word in ["mother", "father", "child", "GRCh38", "TPMT", "NUDT15", "SLC28A3"] {
      #expect(outcome.out.contains(word), "no \(word) in \(outcome.out)")
    }
    let panel = try Azadose.run(["samples", "vcf-samples/variants-only.vcf"])
    #expect(panel.exit == 0)
    for core in corePositions { #expect(panel.out.contains(core.rs), "\(panel.out)") }
  }
}
