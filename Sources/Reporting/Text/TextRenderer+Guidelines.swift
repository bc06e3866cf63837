import Dosing

extension TextRenderer {
  /// What the guidelines say: each of them, or those that part from the answer and a line on the
  /// others.
  func addGuidelines(to page: inout TextPage) {
    let guidelines = report.guidelines
    if guidelines.isEmpty { return }
    let shown = isLong ? guidelines : guidelines.filter { $0.agrees == false }
    let others = isLong ? [] : summary(of: guidelines)
    let lines = shown.map(text) + others
    for (number, line) in lines.enumerated() { page.add(number == 0 ? "GUIDELINES" : "", line) }
    if isLong { addCitations(guidelines.flatMap(\.rule.sources), to: &page) }
  }

  /// `CPIC 2025: The usual start, 2 mg/kg/day. This report starts lower.`
  private func text(_ part: GuidelinePart) -> String {
    let sources = isLong ? " [\(part.rule.sources.joined(separator: ", "))]" : ""
    let relation = GuidelineRelation(rawValue: part.relation).flatMap(words).map { " " + $0 }
    let reading = report.decision.otherReading(of: part).map { " (\($0) there)" }
    return "\(part.title)\(reading ?? ""): \(part.text)\(relation ?? "")\(sources)"
  }

  /// `Agree: CPIC 2025, FDA label; no answer: BSG.`
  private func summary(of guidelines: [GuidelinePart]) -> [String] {
    let titles = { (agrees: Bool?) in
      guidelines.filter { $0.agrees == agrees }.map(\.title).joined(separator: ", ")
    }
    let parts = [("agree", titles(true)), ("no answer", titles(nil))].filter { !$0.1.isEmpty }
    if parts.isEmpty { return [] }
    return [parts.map { "\($0.0): \($0.1)" }.joined(separator: "; ")]
  }

  private func words(_ relation: GuidelineRelation) -> String? {
    switch relation {
    case .same: "As here."
    case .startInside: "The start here lies inside."
    case .startsLower: "This report starts lower."
    case .startsHigher: "This report starts higher."
    case .givesDose: "This report gives none."
    case .givesNone: "This report gives a dose."
    case .noNumber: "No number to compare."
    case .noAnswer: nil
    }
  }
}
