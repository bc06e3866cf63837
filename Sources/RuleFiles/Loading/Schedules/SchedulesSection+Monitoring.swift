import Rules

extension SchedulesSection {
  static let scheduleKeys = Keys(["id", "title", "steps"], optional: ["source", "policy", "note"])
  static let stepKeys = Keys(["tests", "every"], optional: ["from", "until"])

  func schedule(_ value: Value) -> MonitoringSchedule? {
    let id = value.node["id"]?.written ?? ""
    let what = id.isEmpty ? "a schedule" : "schedule '\(id)'"
    guard let fields = value.fields(Self.scheduleKeys, of: what) else { return nil }
    let before = context.findings.all.count
    let read = (fields["steps"]?.filledItems ?? []).map { (value: $0, step: step($0)) }
    // A slip in one step is one finding, not a gap between the others as well.
    if context.findings.all.count == before {
      checkSequence(read.compactMap { pair in pair.step.map { (pair.value, $0) } })
    }
    let authority = authority(of: fields)
    return MonitoringSchedule(
      id: fields.text("id"), title: fields.text("title"), steps: read.compactMap(\.step),
      sources: authority.sources, policy: authority.policy, note: fields["note"]?.text,
      location: fields.location)
  }

  private func step(_ value: Value) -> MonitoringSchedule.Step? {
    guard let fields = value.fields(Self.stepKeys, of: "a step"),
      let every = fields["every"].flatMap(Self.interval)
    else { return nil }
    let from = fields["from"].map(Self.weeks) ?? 0
    let until = fields["until"].map(Self.weeks)
    guard let from, until == nil || until != .some(nil) else { return nil }
    let end = until ?? nil
    if let end { check(from: from, until: end, every: every, fields) }
    return MonitoringSchedule.Step(
      tests: names(of: fields), every: every, from: from, until: end)
  }

  /// Ids of tests in the order of the schedule.
  func names(of fields: Fields) -> [String] {
    let names = fields["tests"]?.names(in: tests)
    return tests.names.filter { names?.contains($0) == true }
  }

  /// At least one week.
  static func interval(_ value: Value) -> Int? {
    guard let weeks = weeks(value) else { return nil }
    if weeks < 1 { value.report(.badRange, "\(value.name) is at least one week") }
    return weeks < 1 ? nil : weeks
  }

  /// A step is as long as a whole number of its intervals, so that its last test is its end.
  private func check(from: Int, until: Int, every: Int, _ fields: Fields) {
    if until <= from {
      fields["until"]?.report(
        .badRange, "the step ends in week \(until) and begins after week \(from)",
        hint: "write the week in which it ends, counted from the start")
    } else if !(until - from).isMultiple(of: every) {
      fields["until"]?.report(
        .badRange,
        "the step lasts \(until - from) weeks, which is no multiple of its interval, \(every)",
        hint: "let it end with one of its tests")
    }
  }

  /// The steps of one test follow each other, without a gap and without an overlap.
  private func checkSequence(_ steps: [(value: Value, step: MonitoringSchedule.Step)]) {
    for test in tests.names {
      var end: Int? = 0
      for (value, step) in steps where step.tests.contains(test) {
        if step.from != end {
          let last = end.map { "ends in week \($0)" } ?? "never ends"
          value.report(
            .badRange,
            end == 0
              ? "the first step of test '\(test)' begins after week \(step.from), not at the start"
              : "a step of test '\(test)' begins after week \(step.from), and the one before \(last)",
            hint: "let the steps of a test follow each other")
          break
        }
        end = step.until
      }
    }
  }
}
