extension CivilDay: Comparable {
  public static func < (lhs: CivilDay, rhs: CivilDay) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }

  /// How many days later this day is than another; below 0 where it is earlier.
  public func days(since other: CivilDay) -> Int { dayNumber - other.dayNumber }

  /// Days since the first of March of the year 0, which lets a leap day end its year.
  private var dayNumber: Int {
    let months = (month + 9) % 12
    let years = month <= 2 ? year - 1 : year
    let leapDays = years >= 0 ? years / 4 - years / 100 + years / 400 : -1
    return 365 * years + leapDays + (153 * months + 2) / 5 + day - 1
  }
}
