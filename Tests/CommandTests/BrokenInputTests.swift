import AzadoseTestSupport
import Foundation
import Testing

/// Promise 6: a file that is cut off or damaged gives an error, never a part of a report.
struct BrokenInputTests {
  @Test(arguments: Samples.broken)
  func `promise 6: broken input gives no dose`(sample: String) throws {
    for line in [
      "report vcf-samples/\(sample) --weight 72 --format json", "call vcf-samples/\(sample)",
    ] {
      expectRefusal(try Azadose.run(line), naming: "vcf-samples/" + sample)
    }
  }

  @Test(arguments: ["whole.vcf.gz", "patient.bcf"])
  func `promise 6: a file cut off anywhere gives no dose`(name: String) throws {
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: PackageRoot.url(of: "vcf-samples/" + name))
    let last = whole.count - 1
    let lengths = Set([0, 1, 17, 18, 27, 28, 29, last - 28, last - 27, last - 26, last])
      .union(stride(from: 40, to: last, by: 67))
    for length in lengths.sorted() {
      let file = try folder.write(whole.prefix(length), as: name)
      expectRefusal(try report(file), naming: name)
    }
  }

  @Test(arguments: [("whole.vcf.gz", ".tbi"), ("patient.bcf", ".csi")])
  func `promise 6: a cut-off file with its index gives no dose`(
    name: String, suffix: String
  ) throws {
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: PackageRoot.url(of: "vcf-samples/" + name))
    for length in [28, whole.count / 2, whole.count - 28, whole.count - 1] {
      let file = try folder.write(whole.prefix(length), as: name)
      try? FileManager.default.removeItem(atPath: file + suffix)
      try folder.copy("vcf-samples/" + name + suffix, as: name + suffix)
      let outcome = try report(file)
      #expect(outcome.exit == 1, "\(length) of \(whole.count) bytes")
      #expect(outcome.out == "")
    }
  }

  @Test func `promise 6: a text cut off in a line gives no dose`() throws {
    let folder = try TemporaryFolder()
    let whole = try PackageRoot.text(of: "vcf-samples/tpmt-2-het.vcf")
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    for number in stride(from: 18, to: lines.count - 1, by: 7) {
      let line = lines[number]
      let fields = line.split(separator: "\t")
      // The contig's first letter, inside POS, behind REF, and behind the tab before the sample.
      for length in [1, 9, line.count - fields[9].count - 30, line.count - fields[9].count] {
        let text = lines[..<number].joined(separator: "\n") + "\n" + line.prefix(length)
        let file = try folder.write(text, as: "cut.vcf")
        expectRefusal(try report(file), naming: "cut.vcf")
      }
    }
  }

  @Test func `promise 6: a text cut off in its last genotype never raises the dose`() throws {
    // Where every column has begun, the cut cannot be seen; what is behind it is absent.
    let folder = try TemporaryFolder()
    let whole = try PackageRoot.text(of: "vcf-samples/tpmt-2-het.vcf")
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    for number in stride(from: 18, to: lines.count - 1, by: 5) {
      for missing in [1, 3, 6, 9, 12] {
        let text = lines[..<number].joined(separator: "\n") + "\n" + lines[number].dropLast(missing)
        let outcome = try report(try folder.write(text, as: "cut.vcf"), "--format", "json")
        guard outcome.exit == 0 else {
          #expect(outcome.exit == 1 && outcome.out == "", "line \(number), \(missing) bytes")
          continue
        }
        let dose = try ReportJSON(outcome.stdout).decision.dose?.milligramsPerDay ?? 0
        #expect(dose <= 75, "line \(number), \(missing) bytes")
      }
    }
  }

  @Test func `promise 6: a damaged byte is an error or changes nothing`() throws {
    let seed: UInt64 = 1_729
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: PackageRoot.url(of: "vcf-samples/whole.vcf.gz"))
    let intact = try Azadose.run(
      ["report", "whole.vcf.gz", "--weight", "72"],
      directory: PackageRoot.url(of: "vcf-samples")
    ).out
    for _ in 0..<40 {
      var damaged = whole
      let place = Int.random(in: 0..<whole.count, using: &generator)
      damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
      try folder.write(damaged, as: "whole.vcf.gz")
      let outcome = try Azadose.run(
        ["report", "whole.vcf.gz", "--weight", "72"], directory: folder.url)
      if outcome.exit == 0 {
        #expect(outcome.out == intact, "byte \(place), seed \(seed)")
      } else {
        #expect(outcome.exit == 1 && outcome.out == "", "byte \(place), seed \(seed)")
      }
    }
  }

  @Test func `promise 6: one broken sample of a cohort stops call before it prints`() throws {
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "family.vcf").columns(at: 18_130_687) { $0[11] = "0/7:30:30:80" }
    let file = try folder.write(text.text, as: "family.vcf")
    let outcome = try Azadose.run(["call", file, "--all-samples", "--format", "tsv"])
    expectRefusal(outcome, naming: "family.vcf", "18130687")
  }
}
