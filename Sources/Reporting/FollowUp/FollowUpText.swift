import Pharmacogenomics

/// Renders the page about a running treatment for a terminal: what to do first.
public struct FollowUpText: Sendable {
  private let report: FollowUpReport

  public init(_ report: FollowUpReport) { self.report = report }

  /// The page.
  public var text: String {
    var page = TextPage()
    addFindings(to: &page)
    page.blank()
    addValues("MEASURED", report.measured, to: &page)
    addValues("TOO OLD", report.expired, to: &page)
    addValues("WORKED OUT", report.workedOut, to: &page)
    addList("NOT STATED", report.notStated.isEmpty ? [] : [list(report.notStated)], to: &page)
    addList(
      "NOT USED",
      report.notUsed.isEmpty ? [] : [list(report.notUsed.map { "\($0.name) \($0.value)" })],
      to: &page)
    addTrend(to: &page)
    page.blank()
    addReasons(to: &page)
    page.add("LIMITS", report.limits)
    page.blank()
    let made = report.madeBy
    page.add(
      "MADE BY", "\(made.tool) \(made.version), rules \(made.ruleSet) \(made.ruleSetVersion)")
    page.add("SHA-256", "rules   \(made.ruleSetDigest)")
    return page.text
  }

  /// Each sentence once, however many rules say it.
  private func addFindings(to page: inout TextPage) {
    var said: Set<String> = []
    var last = ""
    for finding in report.findings {
      if said.insert(finding.text).inserted {
        let label = finding.isOverruled ? "otherwise" : finding.next
        page.add(label == last ? "" : label.uppercased(), finding.text)
        last = label
      }
      for text in finding.consider where said.insert(text).inserted {
        page.add(last == "consider" ? "" : "CONSIDER", text)
        last = "consider"
      }
    }
  }

  private func addValues(_ label: String, _ values: [MeasuredPart], to page: inout TextPage) {
    for (number, part) in values.enumerated() {
      let day = part.day.map { " (\($0)\(part.isOlder ? ", not on the last day" : ""))" } ?? ""
      page.add(number == 0 ? label : "", "\(part.asks): \(part.value)\(day)")
    }
  }

  private func addTrend(to page: inout TextPage) {
    for (number, part) in report.trend.enumerated() {
      let points = part.points.map { "\($0.value.value) (\($0.day))" }.joined(separator: ", ")
      let change = part.changePercent.map { change in
        change.value > 0 ? ", +\(change.value)%" : ", \(change.value)%"
      }
      page.add(
        number == 0 ? "TREND" : "",
        "\(part.asks), \(part.unit): \(points); \(part.course)\(change ?? "")")
    }
  }

  private func addReasons(to page: inout TextPage) {
    for (number, finding) in report.findings.enumerated() {
      page.add(
        number == 0 ? "WHY" : "", "rule \(finding.rule) (\(finding.location)): \(finding.next)")
      if let policy = finding.policy { page.add("", "Policy: \(policy)") }
      if !finding.sources.isEmpty { page.add("", "Sources: \(list(finding.sources))") }
    }
    for (number, source) in report.sources.enumerated() {
      page.add(number == 0 ? "SOURCES" : "", report.sources.citation(source.id))
    }
  }

  /// One label for any number of paragraphs.
  private func addList(_ label: String, _ paragraphs: [String], to page: inout TextPage) {
    for (number, text) in paragraphs.enumerated() { page.add(number == 0 ? label : "", text) }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
