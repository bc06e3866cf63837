/// A moment as the user states it: day, time and offset from UTC, kept as written.
///
/// RFC 3339, restricted to what FHIR R4 takes as an `instant`: upper-case `T` and `Z`, seconds,
/// the year above 0, an offset of at most 14 hours. A leap second is refused.
public struct RecordedInstant: Sendable, Hashable {
  /// `2026-12-01T09:30:00+01:00`.
  private let text: String

  /// `nil` for anything that is not such a moment, or that lies outside the calendar.
  public init?(parsing text: String) {
    let pattern =
      /([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]{1,9})?(Z|[+-]([0-9]{2}):([0-9]{2}))/
    guard let match = text.wholeMatch(of: pattern),
      let day = CivilDay(parsing: match.output.1), day.year > 0,
      let hours = Int(match.output.2), hours < 24,
      let minutes = Int(match.output.3), minutes < 60,
      let seconds = Int(match.output.4), seconds < 60
    else { return nil }
    if let hours = match.output.7.flatMap({ Int($0) }),
      let minutes = match.output.8.flatMap({ Int($0) }),
      minutes > 59 || hours * 60 + minutes > 14 * 60
    {
      return nil
    }
    self.text = text
  }
}

extension RecordedInstant: CustomStringConvertible {
  public var description: String { text }
}

extension RecordedInstant: Encodable {
  /// As it was written.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
