import AzadoseTestSupport
import Foundation
import Testing

/// A result that cannot be written is an error, not a crash and not half a report.
struct FullDiskTests {
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "/dev/full"), "the system has no /dev/full"),
    arguments: [
      "report vcf-samples/normal.vcf --weight 72", "call vcf-samples/normal.vcf",
      "samples vcf-samples/normal.vcf", "rules check rules",
    ])
  func `a full disk is one line and exit 1`(command: String) throws {
    let shell = URL(fileURLWithPath: "/bin/sh")
    let outcome = try Tool.run(
      shell, ["-c", "exec '\(Azadose.binary.path)' \(command) > /dev/full"],
      directory: PackageRoot.url)
    #expect(outcome.exit == 1)
    #expect(
      String(decoding: outcome.stderr, as: UTF8.self).contains("standard output: cannot be written")
    )
    #expect(outcome.stderr.split(separator: UInt8(ascii: "\n")).count == 1)
  }
}
