import Dosing
import Rules

extension ReportBuilder {
  /// The ways to the dose; none without a dose, or for somebody who takes the drug already: they
  /// are ways from nothing.
  func titrationPart() -> TitrationPart? {
    guard case .dose(let amount) = input.decision.outcome, let schedules = rules.schedules,
      !schedules.titration.isEmpty, !takesTheDrug
    else { return nil }
    let courses = TitrationCourse.all(
      schedules.titration, to: amount, stock: input.stock,
      holdUntil: early(schedules)?.noIncreaseBefore)
    return TitrationPart(startDate: input.startDate, plans: courses.map(planPart))
  }

  private func planPart(_ course: TitrationCourse) -> TitrationPlanPart {
    let plan = course.plan
    // A week on the recommended dose is over on the eighth day of it.
    let fullFrom = course.steps.last?.firstDay ?? 1
    let conditions = [
      plan.condition.map { sentences.text($0) },
      course.isHeld ? sentences.text(.heldForCounts) : nil,
    ].compactMap { $0 }
    return TitrationPlanPart(
      id: plan.id, title: plan.title,
      steps: course.steps.map { step in
        TitrationStepPart(
          days: days(step.firstDay, step.lastDay),
          milligramsPerDay: ReportNumber(step.milligrams), tablets: step.tablets?.description)
      },
      condition: conditions.isEmpty ? nil : conditions.joined(separator: " "),
      reassess: input.decision.rule.steadyState.map { weeks in
        days(fullFrom + weeks.first * 7, fullFrom + weeks.last * 7)
      },
      sources: plan.sources.map(\.description), policy: plan.policy,
      location: plan.location.fileAndLine)
  }

  /// What is measured when; nothing without a dose.
  func monitoringPart() -> MonitoringPart? {
    guard input.decision.givesDose, let schedules = rules.schedules else { return nil }
    let followed = schedules.followed(input.schedule)
    let early = early(schedules)
    let calendar = MonitoringCalendar(followed, tests: schedules.tests, early: early)
    return MonitoringPart(
      schedule: input.schedule ?? Schedules.unionName, startDate: input.startDate,
      baseline: schedules.baseline.map { check in
        BaselinePart(
          text: check.text, sources: check.sources.map(\.description), policy: check.policy)
      },
      tests: testParts(followed, schedules), earlyCounts: early.map(earlyPart),
      visits: calendar.visits(upTo: schedules.calendarWeeks).map { visit in
        VisitPart(
          days: days(visit.firstDay, visit.day),
          tests: schedules.tests.filter { visit.tests.contains($0.id) }.map(\.name),
          isEarly: visit.isEarly)
      },
      schedules: schedules.schedules.map { schedule in
        SchedulePart(
          id: schedule.id, title: schedule.title,
          isFollowed: followed.contains { $0.id == schedule.id },
          tests: testParts([schedule], schedules), note: schedule.note,
          sources: schedule.sources.map(\.description), policy: schedule.policy,
          location: schedule.location.fileAndLine)
      }, policy: schedules.policy)
  }

  /// The early counts, for a dose that has them.
  private func early(_ schedules: Schedules) -> EarlyCounts? {
    let decision = input.decision
    return schedules.earlyCounts.flatMap { early in
      early.actions.contains(decision.answer.action) || decision.doubtAsksForEarlyCounts
        ? early : nil
    }
  }

  private func earlyPart(_ early: EarlyCounts) -> EarlyCountsPart {
    EarlyCountsPart(
      text: sentences.text(.earlyCounts),
      days: early.days.map { days($0.lowerBound, $0.upperBound) },
      noIncreaseBefore: days(early.noIncreaseBefore, early.noIncreaseBefore),
      policy: early.policy, location: early.location.fileAndLine)
  }

  /// Every test that the schedules ask for, with the intervals that hold.
  private func testParts(
    _ followed: [MonitoringSchedule], _ schedules: Schedules
  ) -> [MonitoredTestPart] {
    let calendar = MonitoringCalendar(followed, tests: schedules.tests, early: nil)
    return schedules.tests.compactMap { test in
      let intervals = calendar.intervals(of: test.id)
      if intervals.isEmpty { return nil }
      return MonitoredTestPart(
        test: test.id, name: test.name, measures: test.measures,
        intervals: intervals.map { interval in
          IntervalPart(
            everyWeeks: interval.every, fromWeek: interval.from, untilWeek: interval.until)
        })
    }
  }

  private func days(_ first: Int, _ last: Int?) -> DaySpanPart {
    DaySpanPart(first, last, start: input.startDate)
  }

  /// What a calendar of visits and the ways to the dose rest on.
  func scheduleSources() -> [SourceReference] {
    guard input.decision.givesDose, let schedules = rules.schedules else { return [] }
    return schedules.titration.flatMap(\.sources) + schedules.baseline.flatMap(\.sources)
      + schedules.schedules.flatMap(\.sources)
  }
}
