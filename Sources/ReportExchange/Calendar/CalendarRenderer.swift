import Pharmacogenomics
public import Reporting

/// Renders the course after the first dose as a calendar (RFC 5545): the steps to the recommended
/// dose, what is done before it, when it is judged, and every visit.
///
/// Events last whole days and hold no time. A genotype stands in none of them: calendars are shown
/// on locked screens. `DTSTAMP` is the begin of the first day in UTC, for the program has no clock.
public struct CalendarRenderer {
  private let report: DoseReport
  private let start: CivilDay
  private let plan: TitrationPlanPart
  private let others: [TitrationPlanPart]
  private let monitoring: MonitoringPart
  private let identity: ReportIdentity

  /// - Parameter plan: Which way to the dose; without it the first one of the rules.
  /// - Throws: `ExchangeError` where there is nothing to put into a calendar.
  public init(_ report: DoseReport, plan id: String? = nil) throws(ExchangeError) {
    guard report.decision.dose != nil else {
      throw .noDose(headline: report.decision.headline)
    }
    guard let titration = report.titration, let monitoring = report.monitoring else {
      throw .noSchedule
    }
    guard let start = titration.startDate else { throw .noStartDate }
    let chosen = id.map { id in titration.plans.first { $0.id == id } } ?? titration.plans.first
    guard let plan = chosen else {
      throw .unknownPlan(id ?? "", known: titration.plans.map(\.id))
    }
    self.report = report
    self.start = start
    self.plan = plan
    others = titration.plans.filter { $0.id != plan.id }
    self.monitoring = monitoring
    identity = ReportIdentity(courseOf: report)
  }

  /// The calendar.
  ///
  /// - Throws: `ExchangeError.afterTheCalendar`.
  public func text() throws(ExchangeError) -> String {
    var calendar = CalendarText()
    let made = report.provenance
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//azadose//\(made.tool) \(made.version)//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    if let sample = report.patient.sample { calendar.add("X-WR-CALNAME", text: sample) }
    calendar.add("X-WR-CALDESC", text: report.decision.headline)
    for event in try events() { write(event, to: &calendar) }
    calendar.add("END", "VCALENDAR")
    return calendar.text
  }

  private struct Event {
    let id: String
    let first: CivilDay
    /// The day after the last one (section 3.6.1: DTEND is not part of the event).
    let end: CivilDay
    let summary: String
    let description: String
  }

  private func write(_ event: Event, to calendar: inout CalendarText) {
    calendar.add("BEGIN", "VEVENT")
    calendar.add("UID", identity.uuid(of: "calendar \(event.id)"))
    calendar.add("DTSTAMP", CalendarText.digits(of: start) + "T000000Z")
    calendar.add("DTSTART", event.first)
    calendar.add("DTEND", event.end)
    calendar.add("SUMMARY", text: event.summary)
    if !event.description.isEmpty { calendar.add("DESCRIPTION", text: event.description) }
    calendar.add("TRANSP", "TRANSPARENT")
    calendar.add("END", "VEVENT")
  }

  private func events() throws(ExchangeError) -> [Event] {
    var events: [Event] = []
    if !monitoring.baseline.isEmpty {
      events.append(
        try event(
          "baseline", DaySpan(1, 1), "Before the first dose",
          monitoring.baseline.map(\.text).joined(separator: "\n")))
    }
    for (number, step) in plan.steps.enumerated() {
      let from = step.days.last == nil ? "From today " : ""
      events.append(
        try event(
          "step \(plan.id) \(number + 1)",
          // What has no end is written on its first day alone.
          DaySpan(step.days.first, step.days.last ?? step.days.first),
          "\(from)\(step.milligramsPerDay.value) mg/day: \(step.tablets ?? "as a liquid")",
          number == 0 ? course : ""))
    }
    if let reassess = plan.reassess {
      events.append(
        try event(
          "reassess", DaySpan(reassess.first, reassess.last ?? reassess.first),
          "Reassess the dose", report.decision.dose?.steadyState ?? ""))
    }
    for visit in monitoring.visits {
      events.append(
        try event(
          "visit \(visit.days.first)",
          DaySpan(visit.days.first, visit.days.last ?? visit.days.first),
          "Tests: " + visit.tests.joined(separator: ", "),
          visit.isEarly ? monitoring.earlyCounts?.text ?? "" : ""))
    }
    return events
  }

  /// The decision, which way it is reached, and which other ways there are.
  private var course: String {
    let ways = others.map { other in
      let steps = other.steps.map { step in
        let last = step.days.last.map { "–\($0)" } ?? " on"
        return "day \(step.days.first)\(last) \(step.milligramsPerDay.value) mg/day"
      }
      return "Not in this calendar: \(other.title), \(steps.joined(separator: ", "))."
    }
    return
      ([report.decision.headline, plan.title + ".", plan.condition].compactMap { $0 } + ways
      + report.cautions + [report.limits]).joined(separator: "\n")
  }

  /// Days after the start, day 1 being that of the first dose; both ends belong to it.
  private struct DaySpan {
    let first: Int
    let last: Int

    init(_ first: Int, _ last: Int) {
      self.first = first
      self.last = last
    }
  }

  private func event(
    _ id: String, _ days: DaySpan, _ summary: String, _ description: String
  ) throws(ExchangeError) -> Event {
    guard let first = start.adding(days: days.first - 1), let end = start.adding(days: days.last)
    else { throw .afterTheCalendar }
    return Event(id: id, first: first, end: end, summary: summary, description: description)
  }
}
