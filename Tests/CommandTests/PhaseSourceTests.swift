import AzadoseTestSupport
import Foundation
import Testing

/// What a phase rests on, where it decides: PS, a bar alone, or two sources that disagree.
struct PhaseSourceTests {
  private static let places = [48_037_782, 48_045_719]

  /// The two changes of NUDT15 *3.002, each with these fields behind GT.
  private func report(_ fields: [[String: String]], keys: [String]) throws -> ReportJSON {
    let folder = try TemporaryFolder()
    var text = try VCFText(sample: "nudt15-3.002-phased.vcf")
    for (place, values) in zip(Self.places, fields) {
      text = text.columns(at: place) { columns in
        let kept = columns[9].split(separator: ":").prefix(4).map(String.init)
        columns[8] = (["GT", "AD", "DP", "GQ"] + keys).joined(separator: ":")
        columns[9] = (kept + keys.map { values[$0] ?? "." }).joined(separator: ":")
      }
    }
    return try #require(try Azadose.report(try folder.write(text.text, as: "patient.vcf")))
  }

  private func namesBar(_ report: ReportJSON) -> Bool {
    report.assumptions.contains { $0.hasPrefix("NUDT15") && $0.contains("rests on the |") }
  }

  @Test func `a dose that rises without PS names the bar that it rests on`() throws {
    let apart = try report([["PS": "1"], ["PS": "2"]], keys: ["PS"])
    #expect(apart.decision.outcome == "withheld")
    #expect(!namesBar(apart))
    let without = try report([[:], [:]], keys: [])
    #expect(without.decision.dose?.milligramsPerDay == 75)
    #expect(namesBar(without), "\(without.assumptions)")
    let one = try report([["PS": "1"], ["PS": "1"]], keys: ["PS"])
    #expect(one.decision.dose?.milligramsPerDay == 75)
    #expect(!namesBar(one))
  }

  @Test func `phase that two sources contradict is told, and what it decides withheld`() throws {
    let keys = ["PS", "PGT", "PID"]
    let agreed = try report(
      [["PS": "1", "PGT": "0|1", "PID": "x"], ["PS": "1", "PGT": "0|1", "PID": "x"]], keys: keys)
    #expect(agreed.decision.dose?.milligramsPerDay == 75)
    let opposed = try report(
      [["PS": "1", "PGT": "0|1", "PID": "x"], ["PS": "1", "PGT": "1|0", "PID": "x"]], keys: keys)
    #expect(opposed.decision.outcome == "withheld")
    let notes = opposed.gene("NUDT15")?.notes ?? []
    #expect(notes.contains { $0.contains("contradict each other") }, "\(notes)")

    let page = try Azadose.run(
      ["report", "vcf-samples/malformed/phase-against-phase.vcf", "--weight", "72"]
    ).out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("by | and by PGT, and the two contradict each other"), "\(page)")
  }
}
