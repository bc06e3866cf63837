import AzadoseTestSupport
import Foundation
import Testing

/// A malformed part on which no call rests: the dose stands, and the warning beside it.
struct MalformedPartTests {
  @Test func `a malformed part is told in the report, in JSON and on standard error`() throws {
    let folder = try TemporaryFolder()
    let text = try VCFText(sample: "tpmt-3c-het.vcf").text.replacing(
      "\trs1142345\t", with: "\trs1142345;\t")
    let file = try folder.write(text, as: "odd.vcf")
    let warning =
      "\(file): chr6:18130687: ID lists an empty name; it is read all the same, but ask whoever "
      + "made the file to correct it"
    let line = ["report", file, "--weight", "72"]
    let plain = try Azadose.run(line)
    let json = try Azadose.run(line + ["--format", "json"])
    #expect(plain.exit == 0 && json.exit == 0)
    #expect(plain.err == "warning: \(warning)\n")
    #expect(json.err == plain.err)
    #expect(plain.out.contains("WARNINGS"))
    #expect(plain.out.contains("75 mg/day azathioprine"))
    #expect(try ReportJSON(Data(json.out.utf8)).warnings == [warning])
  }
}
