/// A day of the Gregorian calendar, without a clock, a time zone or a locale.
public struct CivilDay: Sendable, Hashable {
  /// 0 to 9999.
  public let year: Int
  /// 1 is January.
  public let month: Int
  /// 1 is the first.
  public let day: Int

  private init(checked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a day as ISO 8601 writes it, `2026-12-01`; `nil` for anything else.
  public init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, (1...12).contains(numbers[1]),
      (1...Self.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
    else { return nil }
    self.init(checked: numbers[0], numbers[1], numbers[2])
  }

  /// The day so many days later; `nil` after the year 9999.
  ///
  /// - Precondition: `days` is not below 0.
  public func adding(days: Int) -> CivilDay? {
    precondition(days >= 0, "a calendar runs forwards")
    var (year, month, day) = (year, month, day + days)
    while day > Self.days(inMonth: month, of: year) {
      day -= Self.days(inMonth: month, of: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      if year > 9999 { return nil }
    }
    return CivilDay(checked: year, month, day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension CivilDay: CustomStringConvertible {
  /// `2026-12-01`.
  public var description: String {
    let padded = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CivilDay: Encodable {
  /// As ISO 8601 writes it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
