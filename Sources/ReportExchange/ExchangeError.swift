/// Why a report has no such form.
public enum ExchangeError: Error, Sendable, Hashable {
  /// The rules hold no codes.
  case noCodes
  /// There is no dose to put into a calendar.
  case noDose(headline: String)
  /// The rules do not say how the drug is begun and watched.
  case noSchedule
  /// No day of the first dose is stated.
  case noStartDate
  /// The rules have no such way to the dose.
  case unknownPlan(String, known: [String])
  /// A date would lie after the year 9999.
  case afterTheCalendar
}

extension ExchangeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noCodes:
      "the rules hold no codes, which this format needs; include a file that begins with 'codes:'"
    case .noDose(let headline): "no calendar, for there is no dose: \(headline)"
    case .noSchedule:
      "no calendar, for there is no way to the dose: the drug is taken already, or the rules hold no "
        + "schedules"
    case .noStartDate: "a calendar needs the day of the first dose; state it with --start-date"
    case .unknownPlan(let plan, let known):
      "the rules have no titration '\(plan)'; they have: \(known.joined(separator: ", "))"
    case .afterTheCalendar: "a date of the calendar lies after the year 9999; check --start-date"
    }
  }
}
