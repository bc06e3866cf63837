import Pharmacogenomics

extension TextRenderer {
  /// The ways to the dose: all of them, or one line.
  func addTitration(to page: inout TextPage) {
    guard let titration = report.titration else { return }
    let plans = titration.plans
    if !isLong {
      let ways = plans.map { plan in plan.steps.map(text).joined(separator: ", then ") }
      let steadyState = report.decision.dose?.steadyState.map { " " + $0 } ?? ""
      page.add("TITRATE", ways.joined(separator: "; or ") + "." + steadyState)
      return
    }
    for (number, plan) in plans.enumerated() {
      let steps = plan.steps.map { step in
        text(step) + (step.tablets == nil ? "" : " (\(step.milligramsPerDay.value) mg/day)")
      }
      page.add(
        number == 0 ? "TITRATE" : "",
        ["\(plan.title): \(steps.joined(separator: ", then ")).", plan.condition]
          .compactMap { $0 }.joined(separator: " "))
      if let reassess = plan.reassess {
        page.add(
          "", "Reassess \(reassess.first == reassess.last ? "from" : "on") \(text(reassess)).")
      }
      addAuthority(plan.sources, plan.policy, to: &page)
    }
  }

  private func text(_ step: TitrationStepPart) -> String {
    let amount = step.tablets ?? "\(step.milligramsPerDay.value) mg/day as a liquid"
    return step.days.last == nil
      ? "from \(text(step.days)): \(amount)" : "\(text(step.days)): \(amount)"
  }

  /// `day 4`, `days 4–5`, with dates where the start is stated.
  private func text(_ days: DaySpanPart) -> String {
    let isOne = days.last == nil || days.last == days.first
    let dates = dates(of: days).map { " (\($0))" } ?? ""
    return (isOne ? "day " : "days ") + range(days) + dates
  }

  /// `4`, or `4–5`.
  private func range(_ days: DaySpanPart) -> String {
    let last = days.last == days.first ? nil : days.last
    return "\(days.first)" + (last.map { "–\($0)" } ?? "")
  }

  private func dates(of days: DaySpanPart) -> String? {
    guard let first = days.firstDate else { return nil }
    guard let last = days.lastDate, last != first else { return "\(first)" }
    return "\(first) to \(last)"
  }

  /// What is measured when: everything, or one line.
  func addMonitoring(to page: inout TextPage) {
    guard let monitoring = report.monitoring else { return }
    if !isLong {
      page.add("MONITOR", shortened(monitoring))
      return
    }
    for (number, check) in monitoring.baseline.enumerated() {
      page.add(number == 0 ? "BASELINE" : "", check.text + reference(check.sources))
    }
    addFollowed(monitoring, to: &page)
    addVisits(monitoring.visits, to: &page)
    for schedule in monitoring.schedules where !schedule.isFollowed { add(schedule, to: &page) }
  }

  /// The visits of the first month; where the rest stands is said at the page's foot.
  private func shortened(_ monitoring: MonitoringPart) -> String {
    let followed = monitoring.schedules.filter(\.isFollowed)
    let early = monitoring.earlyCounts == nil ? "" : ", with early counts"
    let visits = monitoring.visits.filter { $0.days.first <= Self.firstMonth }
    // Tests of the same days are named together.
    var together: [(tests: [String], days: String)] = []
    for test in monitoring.tests {
      let days = visits.filter { $0.tests.contains(test.name) }.map(\.days)
      if days.isEmpty { continue }
      let dates = days.compactMap(dates(of:))
      let text =
        dates.isEmpty
        ? "day\(days.count == 1 ? "" : "s") \(list(days.map(range)))" : list(dates)
      if let index = together.firstIndex(where: { $0.days == text }) {
        together[index].tests.append(test.name)
      } else {
        together.append(([test.name], text))
      }
    }
    let tests = together.map { "\(list($0.tests)) on \($0.days)" }.joined(separator: "; ")
    let parts = [
      followed.count == 1 ? "after \(followed[0].title)" : nil,
      tests.isEmpty ? nil : "first month\(early): \(tests)",
    ]
    // What a schedule is not meant for is said where it is followed alone.
    let note = followed.count == 1 ? followed[0].note.map { " " + $0 } ?? "" : ""
    return parts.compactMap { $0 }.joined(separator: "; ") + "." + note
  }

  /// Days in which a short page names every visit.
  private static let firstMonth = 31

  private func list(_ items: [String]) -> String { items.joined(separator: ", ") }

  private func addFollowed(_ monitoring: MonitoringPart, to page: inout TextPage) {
    let followed = monitoring.schedules.filter(\.isFollowed)
    let lead = followed.count > 1 ? "At the shortest interval of these: " : ""
    page.add("MONITOR", lead + followed.map(\.title).joined(separator: "; ") + ".")
    if followed.count == 1, let note = followed[0].note { page.add("", note) }
    for test in monitoring.tests {
      page.add("", intervals(of: test) + ": \(test.measures)")
    }
    if let early = monitoring.earlyCounts {
      page.add("", early.text)
      if monitoring.startDate != nil {
        page.add("", "No higher dose before the result of \(text(early.noIncreaseBefore)).")
      }
      page.add("", "Policy: \(early.policy)")
    }
    for schedule in followed { addAuthority(schedule.sources, schedule.policy, to: &page) }
    page.add("", "Policy: \(monitoring.policy)")
  }

  /// `blood count every week to week 4, every 2 weeks to week 8, then every 4 weeks`.
  private func intervals(of test: MonitoredTestPart) -> String {
    let parts = test.intervals.map { interval in
      let every = interval.everyWeeks == 1 ? "every week" : "every \(interval.everyWeeks) weeks"
      if let until = interval.untilWeek { return "\(every) to week \(until)" }
      return interval.fromWeek == 0 ? every : "then \(every)"
    }
    return "\(test.name) " + parts.joined(separator: ", ")
  }

  private func addVisits(_ visits: [VisitPart], to page: inout TextPage) {
    for (number, visit) in visits.enumerated() {
      let days = visit.days
      page.labelledRow(
        number == 0 ? "VISITS" : "",
        [
          ("day \(range(days))", 10), (dates(of: days) ?? "", dates(of: days) == nil ? 0 : 24),
          (visit.tests.joined(separator: ", ") + (visit.isEarly ? " (early)" : ""), 0),
        ])
    }
  }

  private func add(_ schedule: SchedulePart, to page: inout TextPage) {
    let tests = schedule.tests.map { intervals(of: $0) }.joined(separator: "; ")
    page.add(
      "ALSO",
      "\(schedule.title), not followed here: \(tests)." + (schedule.note.map { " " + $0 } ?? "")
        + reference(schedule.sources))
  }

  private func addAuthority(_ sources: [String], _ policy: String?, to page: inout TextPage) {
    if let policy { page.add("", "Policy: \(policy)") }
    for reference in sources { page.add("", citation(reference)) }
  }

  private func reference(_ sources: [String]) -> String {
    sources.isEmpty ? "" : " [\(sources.joined(separator: ", "))]"
  }
}
