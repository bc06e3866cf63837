import AzadoseTestSupport
import Foundation
import Testing

/// `-` reads what a pipe brings, whatever its packing.
struct StandardInputTests {
  @Test(arguments: ["tpmt-2-het.vcf", "whole.vcf.gz", "patient.bcf", "family.vcf", "grch37.vcf"])
  func `a piped file gives the report of the file itself`(name: String) throws {
    Samples.freshIndexes
    let file = "vcf-samples/" + name
    let sample = name == "family.vcf" ? ["--sample", "child"] : []
    let data = try Data(contentsOf: PackageRoot.url(of: file))
    let piped = try Azadose.run(["report", "-", "--weight", "72"] + sample, stdin: data)
    let direct = try Azadose.run(["report", file, "--weight", "72"] + sample)
    #expect(piped.exit == 0, "\(piped.err)")
    #expect(withoutOrigin(piped.out) == withoutOrigin(direct.out))
  }

  @Test func `plain gzip is read as a stream`() throws {
    let gzip = try #require(Tool.find("gzip"))
    let plain = try Data(contentsOf: PackageRoot.url(of: "vcf-samples/tpmt-2-het.vcf"))
    let packed = try Tool.run(gzip, ["-c"], stdin: plain).stdout
    let piped = try Azadose.run(["report", "-", "--weight", "72"], stdin: packed)
    #expect(piped.out.contains("75 mg/day"), "\(piped.err)")
    let folder = try TemporaryFolder()
    let file = try folder.write(packed, as: "patient.vcf.gz")
    #expect(try report(file).out.contains("75 mg/day"))
  }

  @Test func `call and samples read a pipe as well`() throws {
    let data = try Data(contentsOf: PackageRoot.url(of: "vcf-samples/whole.vcf.gz"))
    let call = try Azadose.run(["call", "-", "--format", "tsv"], stdin: data)
    #expect(call.out.contains("*1/*8"))
    #expect(try Azadose.run(["samples", "-"], stdin: data).out.contains("patient"))
  }

  @Test(arguments: Samples.broken)
  func `a broken pipe gives no dose`(name: String) throws {
    let data = try Data(contentsOf: PackageRoot.url(of: "vcf-samples/" + name))
    expectRefusal(try report("-", stdin: data), naming: "standard input")
  }

  @Test func `an empty pipe is not a VCF`() throws {
    expectRefusal(try report("-", stdin: Data()), naming: "standard input", "not a VCF")
  }

  @Test func `a pipe that is cut off gives no dose`() throws {
    for name in ["whole.vcf.gz", "patient.bcf"] {
      let data = try Data(contentsOf: PackageRoot.url(of: "vcf-samples/" + name))
      for length in [1, 30, data.count / 2, data.count - 28, data.count - 1] {
        expectRefusal(try report("-", stdin: data.prefix(length)), naming: "standard input")
      }
    }
  }

  /// Without the block that names the file.
  private func withoutOrigin(_ page: String) -> [Substring] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("FROM") }) else { return lines }
    let last = lines[first...].firstIndex { $0.isEmpty || $0.hasPrefix("MORE") } ?? lines.endIndex
    return Array(lines[..<first] + lines[last...])
  }
}
