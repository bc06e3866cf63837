import Pharmacogenomics
import Reporting

/// Everything that the templates of a follow-up print, ready to be printed.
struct FollowUpValues: Sendable {
  let title: String
  let topic: String
  /// `reduce`, as in the model.
  let next: String
  /// The same as a heading.
  let headline: String
  /// Why, of the rules that ask for this step.
  let sentences: [String]
  let consider: [String]
  let hasConsider: Bool
  /// What the other rules ask for.
  let others: [FindingValues]
  let hasOthers: Bool
  /// From which nothing follows.
  let notes: [FindingValues]
  let hasNotes: Bool
  let plane: PlanePicture?
  /// What the patient's zone asks for, where something else comes first.
  let zoneNext: String?
  let values: [ValueGroup]
  let notStated: String
  let hasNotStated: Bool
  let notUsed: [FactPart]
  let hasNotUsed: Bool
  let trend: [TrendValues]
  let hasTrend: Bool
  let rules: [RuleValues]
  let limits: String
  let sources: [SourceValues]
  let madeBy: String
  let ruleSet: String
  let ruleSetDigest: String

  init(_ report: FollowUpReport) {
    topic = report.topic
    next = report.next
    headline = report.next.asHeading
    title = "\(report.next.asHeading), \(report.topic)"
    var said = SaidOnce()
    let first = report.findings.filter { $0.next == report.next }
    sentences = first.map(\.text).filter { said.isNew($0) }
    consider = first.flatMap(\.consider).filter { said.isNew($0) }
    hasConsider = !consider.isEmpty
    let rest = report.findings.filter { $0.next != report.next }.compactMap { finding in
      let text = said.isNew(finding.text) ? finding.text : nil
      let more = finding.consider.filter { said.isNew($0) }
      return text == nil && more.isEmpty ? nil : FindingValues(finding, text ?? "", more)
    }
    others = rest.filter { !$0.isNote }
    hasOthers = !others.isEmpty
    notes = rest.filter(\.isNote)
    hasNotes = !notes.isEmpty
    plane = report.plane.map(PlanePicture.init)
    zoneNext = report.plane.flatMap { plane in
      plane.patientZone.map { plane.zones[$0].next }.flatMap { $0 == report.next ? nil : $0 }
    }
    values = [
      ValueGroup("Measured", report.measured),
      ValueGroup("Too old, counts as not measured", report.expired),
      ValueGroup("Worked out", report.workedOut),
    ].filter { !$0.rows.isEmpty }
    notStated = report.notStated.joined(separator: "; ")
    hasNotStated = !report.notStated.isEmpty
    notUsed = report.notUsed
    hasNotUsed = !notUsed.isEmpty
    trend = report.trend.map(TrendValues.init)
    hasTrend = !trend.isEmpty
    rules = report.findings.map(RuleValues.init)
    limits = report.limits
    sources = report.sources.map(SourceValues.init)
    let made = report.madeBy
    madeBy = "\(made.tool) \(made.version)"
    ruleSet = "\(made.ruleSet) \(made.ruleSetVersion)"
    ruleSetDigest = made.ruleSetDigest
  }
}

/// Each sentence once, however many rules say it.
private struct SaidOnce {
  private var said: Set<String> = []

  mutating func isNew(_ text: String) -> Bool { said.insert(text).inserted }
}

/// What one rule says beside the first step.
struct FindingValues: Sendable {
  let label: String
  let text: String
  let consider: [String]
  let hasConsider: Bool
  let isNote: Bool

  init(_ finding: FollowUpFinding, _ text: String, _ consider: [String]) {
    label = finding.isOverruled ? "Otherwise" : finding.next.asHeading
    self.text = text
    isNote = finding.next == "note"
    self.consider = consider
    hasConsider = !consider.isEmpty
  }
}

/// Values of one kind.
struct ValueGroup: Sendable {
  struct Row: Sendable {
    let asks: String
    let value: String
    let day: String
  }

  let title: String
  let rows: [Row]
  /// Whether the day of any is known.
  let hasDays: Bool

  init(_ title: String, _ parts: [MeasuredPart]) {
    self.title = title
    hasDays = parts.contains { $0.day != nil }
    rows = parts.map { part in
      Row(
        asks: part.asks, value: part.value,
        day: part.day.map { "\($0)" + (part.isOlder ? ", not on the last day" : "") }
          ?? "not stated")
    }
  }
}

/// How one number went.
struct TrendValues: Sendable {
  let asks: String
  let unit: String
  let points: [String]
  let course: String
  let change: String

  init(_ part: TrendPart) {
    asks = part.asks
    unit = part.unit
    points = part.points.map { "\($0.value.value) (\($0.day))" }
    course = part.course
    change = part.changePercent.map { ($0.value > 0 ? "+" : "") + "\($0.value) %" } ?? "from 0"
  }
}

/// One rule that speaks.
struct RuleValues: Sendable {
  let id: String
  let location: String
  let next: String
  let policy: String?
  let references: [Reference]

  init(_ finding: FollowUpFinding) {
    id = finding.rule
    location = finding.location
    next = finding.next + (finding.isOverruled ? ", overruled by a more urgent step" : "")
    policy = finding.policy
    references = Reference.all(finding.sources)
  }
}

extension String {
  /// With a capital in front.
  fileprivate var asHeading: String { prefix(1).uppercased() + dropFirst() }
}
