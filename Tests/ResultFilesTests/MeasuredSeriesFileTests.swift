import AzadoseRules
import AzadoseTestSupport
import ResultFiles
import Rules
import Testing

/// Tables of follow-up measurements.
struct MeasuredSeriesFileTests {
  private static let loaded = AzadoseRules.shipped().ruleSet
  private let rules: RuleSet
  private let folder: TemporaryFolder

  init() throws {
    rules = try #require(Self.loaded)
    folder = try TemporaryFolder()
  }

  private func read(_ text: String) throws -> MeasuredSeries {
    try MeasuredSeriesFile(path: try folder.write(text, as: "labs.csv"), rules: rules).series
  }

  @Test(arguments: [",", ";", "\t"])
  func `rows in any order become days in order, with the units of the head`(
    separator: String
  ) throws {
    let text = """
      \u{FEFF}date,White-Cells (10^9/L),platelets [10^9/L]\r
      2026-10-15,"3.2",\r
      2026-09-01,6.1,250\r
      """
    let series = try read(text.replacing(",", with: separator))
    #expect(series.days.map { "\($0.day)" } == ["2026-09-01", "2026-10-15"])
    #expect(series.newest["white-cells"]?.value.stated == "3.2 x10^9/L")
    #expect(
      series.newest["platelets"].map { "\($0.day) \($0.value.stated ?? "")" }
        == "2026-09-01 250 x10^9/L")
  }

  @Test func `a unit may stand behind each number`() throws {
    let series = try read("date,white-cells\n2026-10-15,3200 /uL\n")
    #expect(series.newest["white-cells"]?.value.stated == "3.2 x10^9/L")
  }

  @Test(arguments: [
    ("", "empty"), ("date,white-cells (10^9/L)\n", "no row"),
    ("day,white-cells\n2026-10-15,3\n", "labs.csv:1: the first column"),
    ("date,white-blood\n2026-10-15,3\n", "labs.csv:1: no rule asks for 'white-blood'"),
    ("date,ALT (U/L),alt (U/L)\n2026-10-15,3,4\n", "two columns"),
    ("date,ALT (U/L)\n15.10.2026,3\n", "labs.csv:2: '15.10.2026' is not a day"),
    ("date,ALT (U/L)\n2026-10-15,3\n2026-10-15,4\n", "labs.csv:3: the day 2026-10-15 stands twice"),
    ("date,white-cells\n2026-10-15,3.2\n", "labs.csv:2: white-cells is a number in x10^9/L"),
    ("date,white-cells (10^9/L)\n2026-10-15,3200\n", "lies between 0 and 200"),
    ("date,white-cells (10^9/L)\n2026-10-15,3,2\n", "more cells"),
    ("date;white-cells (10^9/L)\n2026-10-15;3,2\n", "not '3,2'"),
  ])
  func `a slip is an error with its place`(text: String, words: String) throws {
    do {
      _ = try read(text)
      Issue.record("read without an error")
    } catch let error as OutsideCallError {
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test(arguments: [("70", "91", "30.00 %"), ("70", "60", "0.00 %")])
  func `the rise of a year is that above its lowest value`(
    lowest: String, last: String, rise: String
  ) throws {
    let series = try read(
      """
      date,creatinine (umol/L)
      2025-01-01,40
      2025-11-01,\(lowest)
      2026-03-01,90
      2026-10-15,\(last)
      """)
    #expect(series.rises(rules)["creatinine-rise"]?.stated == rise)
  }

  @Test func `one value is no rise`() throws {
    #expect(try read("date,creatinine (umol/L)\n2026-10-15,90\n").rises(rules).isEmpty)
  }
}
