import Pharmacogenomics
import Testing

@Suite struct CivilDayTests {
  @Test(arguments: ["2026-12-01", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `a day is read and printed as ISO 8601 writes it`(text: String) {
    #expect(CivilDay(parsing: text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-12-00",
    "2026-1-1", "26-12-01", "2026/12/01", "2026-12-01T00:00", " 2026-12-01", "+026-12-01",
    "٢٠٢٦-١٢-٠١", "today", "",
  ])
  func `what is no day of the calendar is refused`(text: String) {
    #expect(CivilDay(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2026-12-01", 0, "2026-12-01"), ("2026-12-01", 30, "2026-12-31"),
    ("2026-12-01", 31, "2027-01-01"), ("2026-01-31", 1, "2026-02-01"),
    ("2026-02-28", 1, "2026-03-01"), ("2028-02-28", 1, "2028-02-29"),
    ("2028-02-28", 2, "2028-03-01"), ("2028-01-01", 366, "2029-01-01"),
    ("2026-01-01", 365, "2027-01-01"), ("2100-02-28", 1, "2100-03-01"),
    ("2000-02-28", 1, "2000-02-29"), ("2026-11-20", 3640, "2036-11-07"),
  ])
  func `days are added over the ends of months, years and leap years`(
    start: String, days: Int, day: String
  ) throws {
    #expect(try #require(CivilDay(parsing: start)).adding(days: days)?.description == day)
  }

  @Test func `the calendar ends with the year 9999`() throws {
    let last = try #require(CivilDay(parsing: "9999-12-31"))
    #expect(last.adding(days: 0) == last)
    #expect(last.adding(days: 1) == nil)
  }
}
