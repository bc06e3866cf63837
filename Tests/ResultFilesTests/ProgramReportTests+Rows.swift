import AzadoseRules
import AzadoseTestSupport
import ResultFiles
import Rules
import Testing

/// Rows of a report by which its call does not count, because their place is open.
extension ProgramReportTests {
  /// The second position of NUDT15 is listed with each.
  @Test(arguments: [
    ("rs116855232", 48_045_719, false), ("rs746071566", 48_037_782, false),
    ("rs746071566", 48_037_784, false), ("rs869320766", 48_037_782, false),
    ("rs1457579126", 48_040_982, false), (".", 48_045_719, false),
    // No definition has an rs number there, or anything.
    ("rs1", 48_037_749, false), ("rs1", 48_037_000, false),
    ("rs116855232", 48_045_720, true), ("rs116855232", 48_045_000, true),
    ("rs746071566", 48_037_798, true), ("rs746071566", 48_045_719, true),
    ("rs1", 48_045_719, true), ("rs1142345", 48_045_719, true),
  ])
  func `a row that names two places does not count`(
    rsID: String, position: Int, isMisplaced: Bool
  ) throws {
    let call = rsID == "rs746071566" || rsID == "rs869320766" ? "AGGAGTC/AGGAGTC" : "C/C"
    let row =
      "{\"dbSnpId\": \"\(rsID)\", \"position\": \(position), \"call\": \"\(call)\"}"
    let expected: ResultDefect? = isMisplaced ? .misplaced(["\(rsID) at \(position)"]) : nil
    let rows = [self.position("rs116855232", "C/C"), row]
    let defects = try read(gene("NUDT15", [pair("*1", "*1")], rows)).map(\.defect)
    if isMisplaced {
      #expect(defects == [expected])
    } else {
      #expect(defects.allSatisfy { if case .misplaced = $0 { false } else { true } })
    }
  }

  @Test func `a row whose REF is another base than that of its place does not count`() throws {
    let rows = { (reference: String) in
      [self.position("rs116855232", "C/C", reference: reference)]
    }
    #expect(try read(gene("NUDT15", [pair("*1", "*1")], rows("C"))).map(\.defect) == [nil])
    #expect(
      try read(gene("NUDT15", [pair("*1", "*1")], rows("T"))).map(\.defect)
        == [.misplaced(["rs116855232"])])
  }

  @Test func `a row without a place that shows more than its REF does not count`() throws {
    let core = position("rs116855232", "C/C")
    for (row, label) in [
      ("{\"call\": \"C/C\"}", "an unnamed position"),
      ("{\"call\": \"C/T\", \"referenceAllele\": \"C\"}", "an unnamed position"),
      ("{\"dbSnpId\": \"rs1;rs2\", \"call\": \"C/T\", \"referenceAllele\": \"C\"}", "rs1;rs2"),
    ] {
      #expect(
        try read(gene("NUDT15", [pair("*1", "*1")], [core, row])).map(\.defect)
          == [.undocumented([label])])
    }
    let silent = "{\"call\": \"C/C\", \"referenceAllele\": \"C\"}"
    #expect(
      try read(gene("NUDT15", [pair("*1", "*1")], [core, silent])).map(\.defect) == [nil])
    let spaced = position(" rs116855232 ", "T/T")
    #expect(
      try read(gene("NUDT15", [pair("*1", "*1")], [spaced])).map(\.defect)
        == [.contradicted(["rs116855232"])])
  }
}
