import Pharmacogenomics
import Testing

struct RecordedInstantTests {
  @Test(arguments: [
    "2026-12-01T09:30:00Z", "2026-12-01T09:30:00+01:00", "2026-12-01T23:59:59.123456789-14:00",
    "0001-01-01T00:00:00Z", "2024-02-29T00:00:00+00:00",
  ])
  func `a moment with day, time and offset is kept as written`(text: String) {
    #expect(RecordedInstant(parsing: text)?.description == text)
  }

  @Test(arguments: [
    "", "2026-12-01", "2026-12-01T09:30:00", "2026-12-01T09:30Z", "2026-12-01 09:30:00Z",
    "2026-12-01t09:30:00z", "2026-02-29T09:30:00Z", "2026-12-01T24:00:00Z", "2026-12-01T09:60:00Z",
    "2026-12-01T09:30:60Z", "2026-12-01T09:30:00+14:01", "2026-12-01T09:30:00+01:60",
    "2026-12-01T09:30:00+0100", "0000-01-01T00:00:00Z", "2026-12-01T09:30:00.Z",
    "2026-12-01T09:30:00Z ", "２026-12-01T09:30:00Z",
  ])
  func `anything else is refused`(text: String) {
    #expect(RecordedInstant(parsing: text) == nil)
  }
}
