import Reporting
import Testing

/// Shares with their intervals.
struct CountedShareTests {
  /// Newcombe, Stat Med 17 (1998) 857, table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `the interval is Wilson's`(count: Int, total: Int, lower: Double, upper: Double) {
    let share = CountedShare(count, of: total)
    #expect(abs(share.lower - lower) < 0.000_05)
    #expect(abs(share.upper - upper) < 0.000_05)
  }

  @Test func `nothing of nothing may be anything`() {
    let share = CountedShare(0, of: 0)
    #expect(share.share == 0 && share.lower == 0 && share.upper == 1)
  }

  @Test(arguments: [(0.25, true), (0.26, false), (0.36, false), (0.37, true)])
  func `another share lies in the interval or outside it`(other: Double, isOutside: Bool) {
    #expect((CountedShare(81, of: 263).place(of: other) != .inside) == isOutside)
  }

  @Test func `what is open widens the interval from none of it to all of it`() {
    let share = CountedShare(0, of: 1985, open: 1015, ofOpen: 2030)
    #expect(share.share == 0 && share.lower == 0)
    #expect(share.upper == CountedShare(1015, of: 4015).upper)
    #expect(share.place(of: 0.0278) == .inside)
    #expect(CountedShare(9, of: 40, open: 0, ofOpen: 0) == CountedShare(9, of: 40))
  }

  @Test func `all and none touch the ends`() {
    #expect(CountedShare(7, of: 7).upper == 1)
    #expect(CountedShare(7, of: 7).place(of: 1) == .inside)
    #expect(CountedShare(0, of: 7).place(of: 0) == .inside)
  }

  @Test(arguments: [
    (0, "0 %"), (1, "100 %"), (0.5, "50.0 %"), (0.099_96, "10.00 %"), (0.028_0, "2.80 %"),
    (0.0004, "0.0400 %"), (0.999_9, "100.0 %"), (0.000_001, "0.0001 %"),
  ])
  func `a share is printed with few digits`(share: Double, text: String) {
    #expect(SharePercent.text(share) == text)
  }
}
