import Pharmacogenomics
import Testing

struct CivilDayOrderTests {
  @Test(arguments: [
    ("2026-09-01", "2026-10-15", 44), ("2026-10-15", "2026-10-15", 0),
    ("2026-12-31", "2027-01-01", 1), ("2028-02-28", "2028-03-01", 2),
    ("2026-02-28", "2026-03-01", 1), ("1900-02-28", "1900-03-01", 1),
    ("2000-02-28", "2000-03-01", 2), ("0000-01-01", "0001-01-01", 366),
    ("1970-01-01", "2026-11-21", 20_778), ("2026-10-15", "2026-09-01", -44),
  ])
  func `days between two days are counted`(first: String, last: String, days: Int) throws {
    let (first, last) = (
      try #require(CivilDay(parsing: first)), try #require(CivilDay(parsing: last))
    )
    #expect(last.days(since: first) == days)
    #expect((first < last) == (days > 0))
  }

  @Test func `counting and adding days agree over four centuries`() throws {
    let start = try #require(CivilDay(parsing: "1999-12-31"))
    for days in stride(from: 0, through: 146_097, by: 97) {
      #expect(try #require(start.adding(days: days)).days(since: start) == days)
    }
  }
}
