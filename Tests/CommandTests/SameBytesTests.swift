import AzadoseTestSupport
import Foundation
import Testing

/// Promise 8: same input, same bytes, wherever and whenever.
struct SameBytesTests {
  private static let lines = [
    "report vcf-samples/nudt15-3.002-unphased.vcf --weight 72",
    "report vcf-samples/normal.vcf --weight 154lb --format json",
    "report vcf-samples/filtered-core.vcf --weight 72 --format json",
    "report vcf-samples/nudt15-3.002-unphased.vcf --weight 72.5 --format tsv",
    "report vcf-samples/im-im.vcf --weight 72.5 --format fhir --recorded 2026-12-01T09:30:00+01:00",
    "report vcf-samples/im-im.vcf --weight 72 --format ics --start-date 2026-12-01",
    "call vcf-samples/family.vcf --all-samples --format tsv",
    "call vcf-samples/variants-only.vcf",
    "samples vcf-samples/panel.vcf",
  ]

  @Test(arguments: lines)
  func `promise 8: same input, same bytes`(line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let first = try Azadose.run(arguments)
    #expect(first.exit == 0)
    let surroundings: [[String: String?]] = [
      [:],
      ["LC_ALL": "C", "LANG": "C", "TZ": "UTC"],
      ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Asia/Kolkata"],
      ["LC_ALL": "tr_TR.UTF-8", "LC_NUMERIC": "tr_TR.UTF-8", "TZ": "Pacific/Auckland"],
      ["LC_ALL": nil, "LANG": nil, "TZ": nil, "HOME": "/nowhere"],
      ["SWIFT_DETERMINISTIC_HASHING": nil, "COLUMNS": "40", "TERM": "dumb", "NO_COLOR": "1"],
      ["SWIFT_DETERMINISTIC_HASHING": "1"],
    ]
    for environment in surroundings {
      #expect(try Azadose.run(arguments, environment: environment) == first, "\(environment)")
    }
  }

  @Test func `promise 8: the working folder changes nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("vcf-samples/im-im.vcf", as: "vcf-samples/im-im.vcf")
    let arguments = ["report", "vcf-samples/im-im.vcf", "--weight", "72", "--format", "json"]
    let here = try Azadose.run(arguments)
    #expect(here.exit == 0)
    #expect(try Azadose.run(arguments, directory: folder.url) == here)
  }

  @Test func `promise 8: the digest of the records follows the records`() throws {
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "normal.vcf")
    let one = try digest(text, folder)
    #expect(
      try digest(
        text.adding("chr22\t50000000\t.\tA\tG\t50\tPASS\t.\tGT:AD:DP:GQ\t0/1:9,9:18:60"), folder)
        == one)
    #expect(try digest(text.setting("0/1", at: 18_130_687), folder) != one)
    let phased = { (set: String) in
      text.setting("0|1", at: 18_130_687).columns(at: 18_130_687) {
        $0[8] += ":PS"
        $0[9] += ":\(set)"
      }
    }
    #expect(try digest(phased("1"), folder) != digest(phased("2"), folder))
    #expect(one.contains(/^[0-9a-f]{64}$/))
  }

  private func digest(_ text: VCFText, _ folder: TemporaryFolder) throws -> String {
    let report = try Azadose.report(try folder.write(text.text, as: "patient.vcf"))
    return try #require(report).provenance.recordsDigest
  }
}
